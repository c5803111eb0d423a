/// What all parts of the Class screen share: the open class file, its words, its pages.
@NullMarked
package peermortem.ui.classroom.desk;

import org.jspecify.annotations.NullMarked;
