/// Tests of what the installers are described by, as far as one system can test all three.
@NullMarked
package peermortem.installer;

import org.jspecify.annotations.NullMarked;
