package peermortem.domain;

/// How far a submission has come; the order is the way, `state` is the furthest reached.
public enum SubmissionState {
    WAITING("waiting"),
    REFUSED("refused"),
    HANDED_IN("handed-in"),
    LATE("late"),
    ALLOCATED("allocated"),
    IN_REVIEW("in-review"),
    REVIEWED("reviewed"),
    DISPUTED("disputed"),
    DECIDED("decided"),
    RELEASED("released");

    private final String spelling;

    SubmissionState(String spelling) {
        this.spelling = spelling;
    }

    /// The word that scripts read.
    public String spelling() {
        return spelling;
    }
}
