/// HTML becomes Markdown: the main text of a page, faithfully.
@NullMarked
package peermortem.intake.html;

import org.jspecify.annotations.NullMarked;
