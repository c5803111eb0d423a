/// The rules of the house as tests. Each rule is also proven by a fixture that breaks it.
@NullMarked
package peermortem.architecture;

import org.jspecify.annotations.NullMarked;
