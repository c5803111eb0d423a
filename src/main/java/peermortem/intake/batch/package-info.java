/// Many sources at once: CSV files, folders and archives of a class, run with limits, progress and
/// cancel.
@NullMarked
package peermortem.intake.batch;

import org.jspecify.annotations.NullMarked;
