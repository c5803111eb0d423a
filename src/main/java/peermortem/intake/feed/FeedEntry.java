package peermortem.intake.feed;

import java.time.Instant;
import java.util.Optional;

/// An entry of a feed; `html` is its longest text.
public record FeedEntry(
        String title, String link, String author, Optional<Instant> published, String html) {}
