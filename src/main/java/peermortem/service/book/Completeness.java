package peermortem.service.book;

import peermortem.domain.ItemId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;

import java.util.List;

/// What every review needs before it is submitted: a tick on each item, with its reason.
public final class Completeness {
    private Completeness() {}

    public static void demand(Rubric rubric, Review review) {
        List<String> open =
                rubric.items().stream()
                        .map(RubricItem::id)
                        .filter(i -> !review.tick(i).complete())
                        .map(ItemId::value)
                        .toList();
        if (!open.isEmpty()) {
            throw new ProblemException(
                    Problem.of("review.incomplete", open.size(), String.join(", ", open)));
        }
    }
}
