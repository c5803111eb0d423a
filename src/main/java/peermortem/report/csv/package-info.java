/// Tables for spreadsheets and learning platforms.
@NullMarked
package peermortem.report.csv;

import org.jspecify.annotations.NullMarked;
