/// Links in every spelling become addresses, and addresses become documents.
@NullMarked
package peermortem.intake.link;

import org.jspecify.annotations.NullMarked;
