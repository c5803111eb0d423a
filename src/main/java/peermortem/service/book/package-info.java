/// A class file at work, on which every desk of the class stands: reading it, its rows and
/// standing, pseudonyms, what is written in one transaction, and the shapes that events are logged
/// in.
@NullMarked
package peermortem.service.book;

import org.jspecify.annotations.NullMarked;
