/// Tests of moderation.
@NullMarked
package peermortem.grading.moderation;

import org.jspecify.annotations.NullMarked;
