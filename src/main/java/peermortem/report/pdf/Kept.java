package peermortem.report.pdf;

import java.util.Optional;

/// A block that must not be the last of a page.
record Kept(Block block) implements Block {
    @Override
    public float height() {
        return block.height();
    }

    @Override
    public float before() {
        return block.before();
    }

    @Override
    public boolean staysWithNext() {
        return true;
    }

    @Override
    public Optional<Block> repeated() {
        return block.repeated();
    }

    @Override
    public void paint(Sheet sheet, float top) {
        block.paint(sheet, top);
    }
}
