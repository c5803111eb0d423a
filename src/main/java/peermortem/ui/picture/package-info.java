/// A canvas as it is drawn: cards, groups and arrows, to be moved and zoomed.
@NullMarked
package peermortem.ui.picture;

import org.jspecify.annotations.NullMarked;
