package peermortem.report.pdf;

import java.util.Optional;

/// A part of a page that is never split. Measures are in points, `top` counts down from the page's
/// top.
interface Block {
    float height();

    /// The gap above, left out at the top of a page.
    default float before() {
        return 0;
    }

    /// True where this block must not be the last of a page.
    default boolean staysWithNext() {
        return false;
    }

    /// What is repeated above this block when a page begins with it.
    default Optional<Block> repeated() {
        return Optional.empty();
    }

    void paint(Sheet sheet, float top);
}
