package peermortem.domain;

import java.time.Instant;

/// An author's objection to one item after the release, with the passage they point at.
public record Appeal(
        SubmissionId submission, ItemId item, String quote, String argument, Instant at) {
    public Appeal {
        if (quote.isBlank()) {
            throw new IllegalArgumentException("an appeal quotes the text");
        }
    }
}
