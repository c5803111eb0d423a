/// Who reviews whom: the plan, its CSV, and requests between students.
@NullMarked
package peermortem.service.allocation;

import org.jspecify.annotations.NullMarked;
