/// Reports as PDF: the only OpenPDF.
@NullMarked
package peermortem.report.pdf;

import org.jspecify.annotations.NullMarked;
