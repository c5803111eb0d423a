/// What a TA sees and decides: the overview, what needs somebody, likeness, decisions, audits and a
/// changed rubric.
@NullMarked
package peermortem.service.moderation;

import org.jspecify.annotations.NullMarked;
