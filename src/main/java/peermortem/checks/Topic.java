package peermortem.checks;

/// What a heading or label announces. The order is the order of preference where a title has
/// several.
enum Topic {
    MISLEADING(Cue.TITLE_MISLEADING),
    ESCALATION(Cue.TITLE_ESCALATION),
    TASKS(Cue.TITLE_TASKS),
    IMPROVEMENTS(Cue.TITLE_IMPROVE),
    CORRECTIVE(Cue.TITLE_CORRECTIVE),
    ROOT_CAUSE(Cue.TITLE_CAUSE),
    RESOLUTION(Cue.TITLE_RESOLUTION),
    TIMELINE(Cue.TITLE_TIMELINE),
    SUMMARY(Cue.TITLE_SUMMARY),
    IMPACT(Cue.TITLE_IMPACT),
    DETECTION(Cue.TITLE_DETECTION),
    ACTIONS(Cue.TITLE_ACTIONS),
    DURATION(Cue.TITLE_DURATION),
    CLOSING(Cue.TITLE_CLOSING),
    META(Cue.TITLE_META),
    NONE(Cue.TITLE_FILLER);

    private final Cue cue;

    Topic(Cue cue) {
        this.cue = cue;
    }

    boolean in(long mask) {
        return this != NONE && (mask & cue.bit()) != 0;
    }

    static Topic of(long mask) {
        for (Topic topic : values()) {
            if (topic.in(mask)) {
                return topic;
            }
        }
        return NONE;
    }
}
