package peermortem.ui.classroom;

import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Flag;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.domain.Verdict;
import peermortem.service.ReviewStanding;
import peermortem.service.SubmissionRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of the long class: every state, reviews, grades and checklists that differ.
final class LongRows {
    private static final List<SubmissionState> STATES =
            List.of(
                    SubmissionState.REVIEWED,
                    SubmissionState.REVIEWED,
                    SubmissionState.IN_REVIEW,
                    SubmissionState.RELEASED,
                    SubmissionState.REVIEWED,
                    SubmissionState.DECIDED,
                    SubmissionState.DISPUTED,
                    SubmissionState.WAITING,
                    SubmissionState.RELEASED,
                    SubmissionState.ALLOCATED);
    static final int REFUSED_ROW = 13;

    private LongRows() {}

    static SubmissionRow row(Rubric rubric, Person author, int i) {
        boolean refused = i == REFUSED_ROW;
        SubmissionState state = refused ? SubmissionState.REFUSED : STATES.get(i % STATES.size());
        boolean readable = !refused && state != SubmissionState.WAITING;
        Optional<Checklist> checklist =
                readable ? Optional.of(checklist(rubric, i)) : Optional.empty();
        List<ReviewStanding> reviews = reviews(state, i);
        SubmissionId id = SubmissionId.of(author.id().value());
        return new SubmissionRow(
                id,
                author,
                state == SubmissionState.WAITING ? Optional.empty() : Optional.of(source(i)),
                readable ? OptionalInt.of(318 + 37 * (i % 11)) : OptionalInt.empty(),
                checklist,
                reviews,
                reviews.size() > 1 && readable
                        ? OptionalDouble.of(0.6 + i / 60.0)
                        : OptionalDouble.empty(),
                grade(rubric, id, state, i),
                state,
                flags(i),
                refused ? Optional.of(Problem.of("file.missing", "notes.md")) : Optional.empty(),
                Optional.of(Instant.parse("2026-11-1" + (i == 11 ? 6 : 4) + "T17:05:00Z")),
                i == 11 ? 2 : 0,
                Optional.empty());
    }

    private static Source source(int i) {
        return i % 3 == 0
                ? new Source(SourceKind.GITHUB, "https://github.com/x/y/blob/main/README.md")
                : new Source(SourceKind.GOOGLE_DOC, "https://docs.google.com/document/d/" + i);
    }

    private static Set<Flag> flags(int i) {
        Set<Flag> flags = new LinkedHashSet<>();
        if (i == 11) {
            flags.add(Flag.LATE);
        }
        if (i == 18) {
            flags.add(Flag.ALIKE);
            flags.add(Flag.CHANGED_AFTER_DEADLINE);
        }
        return flags;
    }

    private static List<ReviewStanding> reviews(SubmissionState state, int i) {
        List<ReviewStanding> all = new ArrayList<>();
        int done =
                switch (state) {
                    case WAITING, REFUSED, ALLOCATED -> 0;
                    case IN_REVIEW -> 1;
                    default -> 3;
                };
        for (int k = 0; k < (state == SubmissionState.WAITING ? 0 : 3); k++) {
            PersonId reviewer =
                    PersonId.of(
                            String.format(java.util.Locale.ROOT, "s%02d", (i + k + 1) % 20 + 1));
            all.add(
                    new ReviewStanding(
                            reviewer,
                            k < done
                                    ? ReviewStanding.State.SUBMITTED
                                    : ReviewStanding.State.ALLOCATED));
        }
        return all;
    }

    private static boolean met(int submission, int item) {
        return (submission * 7 + item * 5) % 9 != 0;
    }

    private static Grade grade(Rubric rubric, SubmissionId id, SubmissionState state, int i) {
        Map<ItemId, ItemGrade> items = new LinkedHashMap<>();
        boolean graded = state.compareTo(SubmissionState.IN_REVIEW) >= 0;
        int number = 0;
        for (RubricItem item : rubric.items()) {
            boolean met = met(i, number++);
            if (graded) {
                items.put(
                        item.id(),
                        new ItemGrade(item.id(), met, met ? 0.9 : 0.1, 2, 1, Optional.empty()));
            }
        }
        Score score =
                Score.of(
                        rubric,
                        items.values().stream()
                                .filter(ItemGrade::met)
                                .map(ItemGrade::item)
                                .collect(Collectors.toSet()));
        OptionalDouble percent =
                graded ? OptionalDouble.of(score.percent()) : OptionalDouble.empty();
        return new Grade(
                id,
                percent,
                percent,
                percent,
                percent,
                GradeMethod.CONSENSUS,
                score,
                3,
                items,
                Map.of());
    }

    static Checklist checklist(Rubric rubric, int i) {
        Map<ItemId, ItemVerdict> items = new LinkedHashMap<>();
        int number = 0;
        for (RubricItem item : rubric.items()) {
            Verdict verdict =
                    !met(i, number)
                            ? Verdict.NOT_FOUND
                            : (i + number) % 11 == 3 ? Verdict.UNSURE : Verdict.FOUND;
            items.put(
                    item.id(),
                    new ItemVerdict(item.id(), verdict, 0.8, List.of(CheckId.of("form.words"))));
            number++;
        }
        FormVerdict ok = FormVerdict.OK;
        return new Checklist(
                rubric.id(),
                318 + 37 * (i % 11),
                Optional.of("en"),
                Map.of(),
                Map.of(),
                items,
                new Form(ok, ok, ok, ok),
                Score.of(rubric, Set.of()),
                Optional.empty(),
                IncidentFacts.NONE,
                List.of());
    }
}
