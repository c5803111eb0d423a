/// Tests of the sample class and the case files themselves.
@NullMarked
package peermortem.samples;

import org.jspecify.annotations.NullMarked;
