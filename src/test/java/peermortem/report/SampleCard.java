package peermortem.report;

import peermortem.domain.Grade;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemVerdict;
import peermortem.domain.PersonId;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Verdict;
import peermortem.domain.card.Contribution;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.domain.card.ReviewerSkill;
import peermortem.domain.card.WhatIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A card for a grade: the first open item is the one to decide next.
public final class SampleCard {
    private SampleCard() {}

    public static GradeCard of(Rubric rubric, Grade grade, List<String> reviewers) {
        List<ItemCard> items = rubric.items().stream().map(i -> item(i, grade, reviewers)).toList();
        return new GradeCard(
                grade,
                rubric.formula().spelling(),
                items,
                reviewers.stream()
                        .map(r -> new ReviewerSkill(PersonId.of(r), 0.9, 0.8, 0.1, 42))
                        .toList(),
                0,
                items.stream()
                        .filter(i -> i.ifMet().isPresent() && !i.met())
                        .findFirst()
                        .map(ItemCard::item),
                OptionalDouble.empty());
    }

    private static ItemCard item(RubricItem item, Grade grade, List<String> reviewers) {
        ItemGrade graded = grade.items().get(item.id());
        if (graded == null) {
            throw new IllegalArgumentException("no grade for " + item.id());
        }
        List<ItemCard.TickLine> ticks = new ArrayList<>();
        List<Contribution> adds = new ArrayList<>();
        adds.add(new Contribution(Contribution.Kind.BASE_RATE, Optional.empty(), true, 1.1));
        adds.add(new Contribution(Contribution.Kind.FINDING, Optional.empty(), true, 1.9));
        for (int r = 0; r < reviewers.size(); r++) {
            PersonId reviewer = PersonId.of(reviewers.get(r));
            boolean met = r < graded.yes();
            ticks.add(new ItemCard.TickLine(reviewer, met, met ? "" : "not there"));
            adds.add(
                    new Contribution(
                            Contribution.Kind.TICK, Optional.of(reviewer), met, met ? 0.8 : -2.3));
        }
        double percent = grade.percent().orElse(0);
        boolean open = graded.decision().isEmpty();
        return new ItemCard(
                item.id(),
                item.optional(),
                item.weight(),
                graded.met(),
                graded.probability(),
                graded.probability(),
                ticks,
                Optional.of(new ItemVerdict(item.id(), Verdict.FOUND, 0.9, List.of())),
                graded.decision(),
                adds,
                open
                        ? Optional.of(whatIf(true, percent + (graded.met() ? 0 : 7.7)))
                        : Optional.empty(),
                open
                        ? Optional.of(whatIf(false, percent - (graded.met() ? 7.7 : 0)))
                        : Optional.empty());
    }

    private static WhatIf whatIf(boolean met, double percent) {
        return new WhatIf(met, percent, percent - 1, percent - 8, percent);
    }
}
