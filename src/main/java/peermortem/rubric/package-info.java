/// Reads rubric files into rubrics, and tells what is wrong with one, line by line.
@NullMarked
package peermortem.rubric;

import org.jspecify.annotations.NullMarked;
