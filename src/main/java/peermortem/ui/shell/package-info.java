/// The window around the screens: header, places, palette, keys, status bar, notices, remembered
/// size.
@NullMarked
package peermortem.ui.shell;

import org.jspecify.annotations.NullMarked;
