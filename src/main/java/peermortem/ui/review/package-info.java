/// The review screen: the queue, the postmortem with its evidence, the checklist with the own
/// ticks.
@NullMarked
package peermortem.ui.review;

import org.jspecify.annotations.NullMarked;
