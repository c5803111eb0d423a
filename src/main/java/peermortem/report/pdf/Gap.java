package peermortem.report.pdf;

/// Empty space that goes with what follows it.
record Gap(float before) implements Block {
    @Override
    public float height() {
        return 0;
    }

    @Override
    public boolean staysWithNext() {
        return true;
    }

    @Override
    public void paint(Sheet sheet, float top) {
        // nothing to draw: the gap is in front of this block
    }
}
