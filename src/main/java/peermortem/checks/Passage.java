package peermortem.checks;

/// A sentence (or a line without one) with everything checks ask of it. `cues` are all cues of its
/// words, `timed` says that its line begins with a time; offsets are of the reading text.
record Passage(
        int line,
        int from,
        int to,
        int firstToken,
        int endToken,
        long cues,
        Area area,
        Topic topic,
        boolean timed,
        boolean entry) {
    boolean has(Cue cue) {
        return (cues & cue.bit()) != 0;
    }

    int words() {
        return endToken - firstToken;
    }
}
