package peermortem.report.font;

/// The cuts of the text face. Other scripts have one cut; their heavier weights are drawn with an
/// outline.
public enum Weight {
    REGULAR("Inter-Regular"),
    ITALIC("Inter-Italic"),
    MEDIUM("Inter-Medium"),
    SEMIBOLD("Inter-SemiBold"),
    BOLD("Inter-Bold");

    private final String file;

    Weight(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /// True for the weights that a face with one cut must imitate.
    boolean heavy() {
        return this == SEMIBOLD || this == BOLD;
    }
}
