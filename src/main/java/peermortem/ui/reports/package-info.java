/// The Reports screen: which reports, for whom, what they look like, where they go.
@NullMarked
package peermortem.ui.reports;

import org.jspecify.annotations.NullMarked;
