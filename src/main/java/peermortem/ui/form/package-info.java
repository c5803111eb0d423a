/// Parts of forms that several screens use: labelled rows, moments, lists to tick.
@NullMarked
package peermortem.ui.form;

import org.jspecify.annotations.NullMarked;
