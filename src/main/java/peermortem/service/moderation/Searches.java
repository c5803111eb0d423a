package peermortem.service.moderation;

import peermortem.service.book.Standing;

/// What was found in the texts of an open class: which are alike, and which name somebody. Both
/// keep what they found, so that a text is searched once.
public record Searches(Likeness likeness, MaskHits maskHits) {
    public Searches() {
        this(new Likeness(), new MaskHits());
    }

    public boolean done(Standing standing) {
        return likeness.searched(standing) && maskHits.searched(standing);
    }
}
