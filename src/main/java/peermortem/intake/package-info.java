/// Sources become snapshots: links, files, archives and pasted text, or a refusal that says what to
/// do.
@NullMarked
package peermortem.intake;

import org.jspecify.annotations.NullMarked;
