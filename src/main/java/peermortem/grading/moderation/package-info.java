/// What a TA looks at next, and what is drawn at random for an audit.
@NullMarked
package peermortem.grading.moderation;

import org.jspecify.annotations.NullMarked;
