/// The Class screen: the table of submissions and the pages behind its buttons.
@NullMarked
package peermortem.ui.classroom;

import org.jspecify.annotations.NullMarked;
