package peermortem.service;

/// What was found in the texts of an open class: which are alike, and which name somebody. Both
/// keep what they found, so that a text is searched once.
record Searches(Likeness likeness, MaskHits maskHits) {
    Searches() {
        this(new Likeness(), new MaskHits());
    }

    boolean done(Standing standing) {
        return likeness.searched(standing) && maskHits.searched(standing);
    }
}
