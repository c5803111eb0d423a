package peermortem.ui.classroom;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Three reviews of a submission; the second reviewer is split from the others on some items.
final class FakeReviews {
    private static final Instant NOW = Instant.parse("2026-11-18T07:41:07Z");

    private FakeReviews() {}

    static List<Review> of(SubmissionId submission) {
        List<Review> reviews = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            Map<ItemId, Tick> ticks = new LinkedHashMap<>();
            for (RubricItem item : LongClass.rubric().items()) {
                boolean not = r == 1 && item.id().value().endsWith("3");
                ticks.put(
                        item.id(),
                        new Tick(
                                item.id(),
                                not ? TickVerdict.NOT_MET : TickVerdict.MET,
                                not ? "The alert is named, but not when it fired." : "",
                                not ? List.of() : List.of(Span.of(20, 40))));
            }
            reviews.add(
                    new Review(
                            submission,
                            PersonId.of("s0" + (r + 1)),
                            Sha256.of(LongClass.TEXT),
                            ticks,
                            "",
                            new ReviewState.Submitted(NOW)));
        }
        return reviews;
    }
}
