/// Everything that goes between people: writing and taking packets, mails and nudges.
@NullMarked
package peermortem.service.exchange;

import org.jspecify.annotations.NullMarked;
