package peermortem.report.pdf;

import java.util.ArrayList;
import java.util.List;

/// Lays blocks out on pages, top to bottom. Blocks that stay with the next one move to its page
/// together.
final class Pagination {
    /// A block and where its top stands.
    record Placed(Block block, float top) {}

    private final List<List<Placed>> pages = new ArrayList<>();
    private List<Placed> page = new ArrayList<>();
    private float at = Frame.TOP;

    private Pagination() {}

    static List<List<Placed>> of(List<Block> blocks) {
        Pagination pagination = new Pagination();
        int from = 0;
        while (from < blocks.size()) {
            int end = from;
            while (end < blocks.size() - 1 && blocks.get(end).staysWithNext()) {
                end++;
            }
            pagination.place(blocks.subList(from, end + 1));
            from = end + 1;
        }
        pagination.pages.add(pagination.page);
        return pagination.pages;
    }

    private void place(List<Block> together) {
        if (!page.isEmpty() && at + height(together) > Frame.BOTTOM) {
            pages.add(page);
            page = new ArrayList<>();
            at = Frame.TOP;
        }
        for (Block block : together) {
            if (page.isEmpty()) {
                block.repeated().ifPresent(this::put);
            } else {
                at += block.before();
            }
            put(block);
        }
    }

    private void put(Block block) {
        page.add(new Placed(block, at));
        at += block.height();
    }

    private static float height(List<Block> blocks) {
        float sum = 0;
        for (Block block : blocks) {
            sum += block.before() + block.height();
        }
        return sum;
    }
}
