/// What a report says, as plain records: everything a page or a table needs, nothing that fetches
/// it.
@NullMarked
package peermortem.report;

import org.jspecify.annotations.NullMarked;
