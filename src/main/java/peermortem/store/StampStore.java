package peermortem.store;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a review is stamped with beside its words: when it and each of its ticks changed, and
/// whether it had been submitted once.
public final class StampStore {
    private static final String OF_ONE = " WHERE submission = :submission AND reviewer = :reviewer";
    private final Link link;

    StampStore(Link link) {
        this.link = link;
    }

    public record Stamps(Instant changedAt, boolean reopened, Map<ItemId, Instant> ticked) {}

    public Stamps of(SubmissionId submission, PersonId reviewer) {
        Map<ItemId, Instant> ticked = new LinkedHashMap<>();
        link.createQuery("SELECT item, at FROM tick" + OF_ONE)
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .map(
                        (row, context) ->
                                Map.entry(
                                        ItemId.of(row.getString("item")),
                                        Instant.parse(row.getString("at"))))
                .forEach(t -> ticked.put(t.getKey(), t.getValue()));
        return link.createQuery("SELECT changed_at, reopened FROM review" + OF_ONE)
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .map(
                        (row, context) ->
                                new Stamps(
                                        Instant.parse(row.getString("changed_at")),
                                        row.getInt("reopened") != 0,
                                        ticked))
                .one();
    }

    /// Stamps a review that stands here already, such as one of another copy of the class file.
    public void put(SubmissionId submission, PersonId reviewer, Stamps stamps) {
        link.createUpdate("UPDATE review SET changed_at = :at, reopened = :reopened" + OF_ONE)
                .bind("at", stamps.changedAt().toString())
                .bind("reopened", stamps.reopened() ? 1 : 0)
                .bind("submission", submission.value())
                .bind("reviewer", reviewer.value())
                .execute();
        stamps.ticked()
                .forEach(
                        (item, at) ->
                                link.createUpdate(
                                                "UPDATE tick SET at = :at"
                                                        + OF_ONE
                                                        + " AND item = :item")
                                        .bind("at", at.toString())
                                        .bind("submission", submission.value())
                                        .bind("reviewer", reviewer.value())
                                        .bind("item", item.value())
                                        .execute());
    }
}
