/// The roster: reading lists of people, and erasing a person on request.
@NullMarked
package peermortem.service.roster;

import org.jspecify.annotations.NullMarked;
