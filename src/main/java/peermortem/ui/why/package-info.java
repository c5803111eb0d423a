/// Why a grade is what it is, as a card.
@NullMarked
package peermortem.ui.why;

import org.jspecify.annotations.NullMarked;
