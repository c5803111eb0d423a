/// RSS and Atom feeds are read into entries.
@NullMarked
package peermortem.intake.feed;

import org.jspecify.annotations.NullMarked;
