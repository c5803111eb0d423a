/// The window as a whole: which file is open, and the screens that share it.
@NullMarked
package peermortem.ui.window;

import org.jspecify.annotations.NullMarked;
