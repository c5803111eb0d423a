package peermortem.text;

import peermortem.domain.PersonId;
import peermortem.domain.card.Contribution;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.domain.card.ReviewerSkill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A card as a table of words, the same in the window and in print: an item per row with what each
/// piece of evidence adds, then what the class's ticks say of each reviewer.
public final class CardRows {
    /// With more reviewers their ticks share one column.
    private static final int MOST_REVIEWERS = 5;

    private static final String NONE = "–";

    private final Messages messages;
    private final GradeCard card;
    private final List<PersonId> reviewers;

    public CardRows(Messages messages, GradeCard card) {
        this.messages = messages;
        this.card = card;
        this.reviewers = card.reviewers().stream().map(ReviewerSkill::reviewer).toList();
    }

    private boolean apart() {
        return reviewers.size() <= MOST_REVIEWERS;
    }

    private boolean audited() {
        return card.auditChecks() > 0;
    }

    /// The heads of the columns: item, evidence, probability, the grade if decided otherwise.
    public List<String> heads() {
        List<String> heads = new ArrayList<>();
        heads.add(messages.get("card.column.item"));
        heads.add(messages.get("card.column.base"));
        heads.add(messages.get("card.column.checks"));
        if (apart()) {
            reviewers.forEach(r -> heads.add(r.value()));
        } else {
            heads.add(messages.get("card.column.ticks"));
        }
        if (audited()) {
            heads.add(messages.get("card.column.audit"));
        }
        heads.add(messages.get("card.column.probability"));
        heads.add(messages.get("card.column.otherwise"));
        return heads;
    }

    public List<String> cells(ItemCard item, String label) {
        List<String> cells = new ArrayList<>();
        cells.add(label);
        cells.add(weight(item.of(Contribution.Kind.BASE_RATE)));
        cells.add(weight(item.of(Contribution.Kind.FINDING)));
        if (apart()) {
            reviewers.forEach(r -> cells.add(weight(item.of(r))));
        } else {
            cells.add(CardWords.weight(item.sum(Contribution.Kind.TICK)));
        }
        if (audited()) {
            cells.add(weight(item.of(Contribution.Kind.OFFSET)));
        }
        cells.add(CardWords.probability(item.probability()));
        cells.add(
                item.decision().isPresent()
                        ? messages.get("card.decided")
                        : item.otherwise().map(w -> CardWords.percent(w.percent())).orElse(NONE));
        return cells;
    }

    private static String weight(Optional<Contribution> piece) {
        return piece.map(p -> CardWords.weight(p.logOdds())).orElse(NONE);
    }

    /// One row per figure that describes reviewers; none where their ticks share a column.
    public List<List<String>> skills() {
        if (reviewers.isEmpty() || !apart()) {
            return List.of();
        }
        return List.of(
                skill("card.skill.sensitivity", ReviewerSkill::sensitivity),
                skill("card.skill.specificity", ReviewerSkill::specificity),
                skill("card.skill.lean", ReviewerSkill::lean));
    }

    private List<String> skill(String key, ToDoubleFunction<ReviewerSkill> figure) {
        List<String> cells = new ArrayList<>(List.of(messages.get(key), "", ""));
        card.reviewers().forEach(r -> cells.add(CardWords.probability(figure.applyAsDouble(r))));
        while (cells.size() < heads().size()) {
            cells.add("");
        }
        return cells;
    }
}
