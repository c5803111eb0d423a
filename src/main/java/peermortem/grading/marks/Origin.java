package peermortem.grading.marks;

/// Why a TA looked at an item. Only items drawn at random tell how reviewers err in general: those
/// chosen because they are disputed are not typical of the class.
public enum Origin {
    RANDOM_AUDIT,
    CHOSEN
}
