package peermortem.checks;

/// A line, or the part of it before a colon, that may announce what follows. `rank` says how strong
/// it is as a heading: 1 to 6 for Markdown's levels, 7 a bold line, 8 a line that ends in a colon,
/// 9 a bare line, 10 words before a colon, 11 the same in a list entry. `end` is where the rest of
/// the line begins.
record Title(int line, int rank, int from, int to, int end, long cues, double coverage) {
    static final int BOLD = 7;
    static final int COLON = 8;
    static final int BARE = 9;
    static final int INLINE = 10;
    static final int ENTRY = 11;

    Topic topic() {
        return Topic.of(cues);
    }

    boolean has(Topic topic) {
        return topic.in(cues);
    }

    /// True where the line holds nothing but the title.
    boolean alone() {
        return end < 0;
    }

    /// True for titles that can only be one of the four great sections.
    boolean unambiguous() {
        boolean both = has(Topic.ROOT_CAUSE) && has(Topic.RESOLUTION);
        return has(Topic.SUMMARY) || has(Topic.TIMELINE) || both || has(Topic.CORRECTIVE);
    }
}
