/// Class files and packets in SQLite: the only SQL, migrations, the event log, backups and repair.
@NullMarked
package peermortem.store;

import org.jspecify.annotations.NullMarked;
