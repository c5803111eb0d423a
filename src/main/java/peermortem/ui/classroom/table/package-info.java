/// The table of submissions with its filters, and the cards beside it.
@NullMarked
package peermortem.ui.classroom.table;

import org.jspecify.annotations.NullMarked;
