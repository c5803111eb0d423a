/// The welcome page: the sample class, files opened before, a new class.
@NullMarked
package peermortem.ui.welcome;

import org.jspecify.annotations.NullMarked;
