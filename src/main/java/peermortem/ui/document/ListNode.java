package peermortem.ui.document;

import javafx.scene.layout.VBox;

import peermortem.document.Block;

/// A list: its entries below one another, each behind its sign.
final class ListNode implements BlockNode {
    private final VBox list = new VBox();
    private final BlockColumn<EntryNode> entries =
            new BlockColumn<>((entry, page) -> new EntryNode(EntryNode.isTask(entry)));

    ListNode() {
        list.getStyleClass().add("list");
    }

    @Override
    public VBox node() {
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
