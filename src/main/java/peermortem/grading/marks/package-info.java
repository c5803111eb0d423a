/// What grading starts from: a class's reviews, findings and rulings.
@NullMarked
package peermortem.grading.marks;

import org.jspecify.annotations.NullMarked;
