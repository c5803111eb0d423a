package peermortem.ui.document;

import peermortem.document.Block;

/// A list: its entries below one another, each behind its sign.
final class ListNode implements BlockNode {
    private final BlockBox list = new BlockBox("list");
    private final BlockColumn<EntryNode> entries =
            new BlockColumn<>((entry, page) -> new EntryNode(EntryNode.isTask(entry)));

    @Override
    public BlockBox node() {
        return list;
    }

    @Override
    public boolean show(Block block, PageText page) {
        if (!(block instanceof Block.Listing listing)) {
            return false;
        }
        int number = listing.start();
        for (EntryNode entry : entries.showIn(list, listing.entries(), page)) {
            entry.setBullet(listing.ordered() ? number + "." : "•");
            number++;
        }
        return true;
    }
}
