/// What every screen shares: background work, settings, themes, commands, keys, notices and small
/// controls.
@NullMarked
package peermortem.ui.common;

import org.jspecify.annotations.NullMarked;
