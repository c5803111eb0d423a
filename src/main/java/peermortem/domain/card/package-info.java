/// Why a grade is what it is: one card for the window, the PDF and JSON.
@NullMarked
package peermortem.domain.card;

import org.jspecify.annotations.NullMarked;
