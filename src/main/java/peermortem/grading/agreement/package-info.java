/// How far the reviewers of a class agree, and which items to reword.
@NullMarked
package peermortem.grading.agreement;

import org.jspecify.annotations.NullMarked;
