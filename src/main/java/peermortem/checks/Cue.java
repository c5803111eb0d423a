package peermortem.checks;

/// A class of words and phrases that show what a sentence is about; `cues.txt` lists them.
enum Cue {
    TITLE_SUMMARY,
    TITLE_TIMELINE,
    TITLE_CAUSE,
    TITLE_RESOLUTION,
    TITLE_CORRECTIVE,
    TITLE_IMPACT,
    TITLE_DURATION,
    TITLE_DETECTION,
    TITLE_ACTIONS,
    TITLE_MISLEADING,
    TITLE_ESCALATION,
    TITLE_IMPROVE,
    TITLE_TASKS,
    TITLE_META,
    TITLE_CLOSING,
    TITLE_FILLER,
    OUTAGE,
    SERVICE,
    USERS,
    EXPERIENCE,
    SHARE,
    ROOT_CAUSE,
    CAUSAL,
    DETECT,
    MONITOR,
    PERSON,
    INVESTIGATE,
    MISLED,
    DENIAL,
    SUSPECT,
    INITIAL,
    NO_RESULT,
    ESCALATE,
    HAND,
    TARGET,
    NAMED,
    RESOLVE,
    CHANGE,
    IMPROVE,
    TASK_VERB,
    FUTURE,
    PLAYFUL,
    SIMILE,
    ASSIGNMENT,
    GENERIC,
    INCIDENT,
    WELL,
    LUCKY,
    TRIGGER,
    WHYS,
    SEVERITY,
    RECURRENCE,
    OWNER,
    DEADLINE,
    BLAME;

    /// This cue's bit in a mask, which never leaves memory, so that the order is free.
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }

    static long mask(Cue... cues) {
        long mask = 0;
        for (Cue cue : cues) {
            mask |= cue.bit();
        }
        return mask;
    }
}
