/// Words: keys and reason codes become sentences for the window, the command line and the reports.
@NullMarked
package peermortem.text;

import org.jspecify.annotations.NullMarked;
