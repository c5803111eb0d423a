/// Writes many reports to a folder and tells whether one was changed since.
@NullMarked
package peermortem.report.export;

import org.jspecify.annotations.NullMarked;
