/// Handing in: keeping a text and its checklist, going back to links, and calibration examples.
@NullMarked
package peermortem.service.handin;

import org.jspecify.annotations.NullMarked;
