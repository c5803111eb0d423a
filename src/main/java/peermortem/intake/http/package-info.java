/// The only HTTP: one guarded client with limits on hosts, size, time and redirects.
@NullMarked
package peermortem.intake.http;

import org.jspecify.annotations.NullMarked;
