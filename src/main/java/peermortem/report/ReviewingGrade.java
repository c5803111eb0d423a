package peermortem.report;

/// A reviewer's grade for reviewing in per cent. Of the items that a decision, or everything but
/// the reviewer's own tick, settles as met and as not met: how many ticks agree, and of how many.
public record ReviewingGrade(
        double percent, int metAgreed, int metCompared, int unmetAgreed, int unmetCompared) {
    public int agreed() {
        return metAgreed + unmetAgreed;
    }

    public int compared() {
        return metCompared + unmetCompared;
    }
}
