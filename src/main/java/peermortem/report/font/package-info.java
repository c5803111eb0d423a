/// Words set in the bundled fonts: coverage, fallback, shaping, direction and line breaks.
@NullMarked
package peermortem.report.font;

import org.jspecify.annotations.NullMarked;
