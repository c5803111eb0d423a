package peermortem.service.book;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.TickVerdict;
import peermortem.grading.marks.ClassMarks.Reviewed;
import peermortem.store.Session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which items of a rubric a finished review was not asked, because it was made with an earlier
/// one: by the rubric that is kept with the review, and, for packets that were under way at the
/// change, where the reviewer ticked the later item nowhere.
public final class Unasked {
    private final Map<Sha256, Rubric> earlier;
    private final Map<Reviewed, Sha256> made;

    private Unasked(Map<Sha256, Rubric> earlier, Map<Reviewed, Sha256> made) {
        this.earlier = earlier;
        this.made = made;
    }

    /// Also reads what was made with the rubric in force, which is an earlier one once it changes.
    public static Unasked of(Session session, List<Review> reviews, Rubric wanted) {
        Map<Sha256, Rubric> rubrics = new HashMap<>(session.assignment().earlier());
        Sha256 now = session.assignment().rubricHash();
        Rubric inForce = session.assignment().get().rubric();
        if (!Objects.equals(inForce, wanted)) { // mostly the same object
            rubrics.put(now, inForce);
        }
        Map<Reviewed, Sha256> made = new HashMap<>();
        if (!rubrics.isEmpty()) {
            for (Review review : reviews) {
                session.reviews()
                        .rubric(review.submission(), review.reviewer())
                        .ifPresent(hash -> made.put(Reviewed.by(review), hash));
            }
        }
        return new Unasked(rubrics, made);
    }

    /// Whether there was an earlier rubric at all.
    public boolean anything() {
        return !earlier.isEmpty();
    }

    /// The rubric that a review was made with, where that is not the one given.
    public Optional<Rubric> madeWithOther(Rubric rubric, Review review) {
        return Optional.ofNullable(made.get(Reviewed.by(review)))
                .map(earlier::get)
                .filter(own -> !own.equals(rubric));
    }

    public Map<Reviewed, Set<ItemId>> in(Rubric rubric, List<Review> reviews) {
        Map<Reviewed, Set<ItemId>> all = new HashMap<>();
        Set<ItemId> later = later(rubric);
        if (later.isEmpty()) {
            return all;
        }
        Map<PersonId, Set<ItemId>> ticked = ticked(reviews, later);
        for (Review review : reviews) {
            Set<ItemId> open = new HashSet<>(later);
            Optional<Rubric> own =
                    Optional.ofNullable(made.get(Reviewed.by(review))).map(earlier::get);
            open.removeIf(
                    item ->
                            own.isPresent()
                                    ? own.get().item(item).isPresent()
                                    : ticked.getOrDefault(review.reviewer(), Set.of())
                                            .contains(item));
            if (!open.isEmpty()) {
                all.put(Reviewed.by(review), open);
            }
        }
        return all;
    }

    /// Items that at least one earlier rubric lacked.
    private Set<ItemId> later(Rubric rubric) {
        Set<ItemId> later = new HashSet<>();
        for (RubricItem item : rubric.items()) {
            if (earlier.values().stream().anyMatch(r -> r.item(item.id()).isEmpty())) {
                later.add(item.id());
            }
        }
        return later;
    }

    private static Map<PersonId, Set<ItemId>> ticked(List<Review> reviews, Set<ItemId> items) {
        Map<PersonId, Set<ItemId>> all = new HashMap<>();
        for (Review review : reviews) {
            for (ItemId item : items) {
                if (review.tick(item).verdict() != TickVerdict.OPEN) {
                    all.computeIfAbsent(review.reviewer(), r -> new HashSet<>()).add(item);
                }
            }
        }
        return all;
    }
}
