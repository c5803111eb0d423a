package peermortem.domain;

/// One entry of the incident's timeline: `minute` counts from the first entry (never negative after
/// midnight is taken into account), `clock` is the time as written.
public record TimelineEvent(int minute, String clock, Kind kind, Evidence evidence) {
    public TimelineEvent as(Kind told) {
        return new TimelineEvent(minute, clock, told, evidence);
    }

    /// What the entry tells, as far as a program can say.
    public enum Kind {
        DETECTED,
        WRONG_PATH,
        ESCALATED,
        RESOLVED,
        OTHER
    }
}
