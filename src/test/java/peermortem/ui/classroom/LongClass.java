package peermortem.ui.classroom;

import peermortem.domain.Assignment;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.ClassSettings;
import peermortem.domain.Flag;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Phase;
import peermortem.domain.Problem;
import peermortem.domain.Role;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.Score;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.domain.Verdict;
import peermortem.domain.WordRange;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.ReviewStanding;
import peermortem.service.RubricPreview;
import peermortem.service.SubmissionRow;

import java.time.Instant;
import java.time.ZoneId;
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

/// A class of twenty students with long names and several scripts, in every state.
final class LongClass {
    static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    static final String TEXT =
            """
            # Issue Summary

            **Duration:** 5 August, 02:00 to 04:30 (EAT). About 30% of users saw errors.

            # Timeline

            - 02:00 the latency alert of the database fires
            - 02:45 network team finds nothing, the guess was wrong
            - 03:30 handed to the database team
            - 04:30 pool limits raised, checkout works again
            """;
    private static final List<String> NAMES =
            List.of(
                    "Abebe Bekele",
                    "Adaeze Okafor",
                    "Chinedu Eze",
                    "陈雨桐 (Chen Yutong)",
                    "Farah El-Amin",
                    "Grace Wanjiru",
                    "Hassan Mahmoud",
                    "Ifeoma Nwosu",
                    "Jean-Paul Habimana",
                    "Kwame Mensah",
                    "Lerato Dlamini",
                    "محمد صلاح الدين",
                    "Maria Fernanda de Albuquerque e Vasconcelos",
                    "Nadia Benali",
                    "Nguyễn Thị Hồng Ánh",
                    "Olumide Ade",
                    "Paulina Mutua",
                    "ሰላም በቀለ (Selam Bekele)",
                    "Thandiwe Nkosi",
                    "Yusuf Abdi");
    private static final List<String> ITEMS =
            List.of(
                    "Duration with start and end times and timezone",
                    "Impact: what was down, what users saw, % affected",
                    "Root cause",
                    "When the issue was detected",
                    "How it was detected",
                    "Actions taken and assumptions",
                    "Misleading investigation paths",
                    "Escalated to which team or person",
                    "How it was resolved",
                    "Cause explained in detail",
                    "Fix explained in detail",
                    "Things to improve, broadly",
                    "Specific task list",
                    "Makes people want to read it");
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

    private LongClass() {}

    static Rubric rubric() {
        List<RubricItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            items.add(
                    new RubricItem(
                            ItemId.of("item." + i),
                            ITEMS.get(i) + ", in full",
                            ITEMS.get(i),
                            "Met when the text says so.",
                            "Say it.",
                            "It was so.",
                            1,
                            i == ITEMS.size() - 1,
                            List.of()));
        }
        return new Rubric(
                "alx-0x19-postmortem",
                1,
                "0x19. Postmortem",
                "en",
                Optional.of(new WordRange(400, 600)),
                true,
                ScoreFormula.MANDATORY_TIMES_OPTIONAL,
                List.of(
                        new RubricSection(
                                SectionId.of("summary"),
                                "Issue Summary",
                                List.of("issue summary"),
                                Part.MAIN,
                                items)));
    }

    static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            people.add(person(i + 1, NAMES.get(i), Role.STUDENT));
        }
        people.add(person(90, "Tom Teacher", Role.TA));
        return people;
    }

    private static Person person(int number, String name, Role role) {
        String id = String.format(java.util.Locale.ROOT, "s%02d", number);
        return new Person(
                PersonId.of(id),
                name,
                id + "@example.org",
                role,
                Optional.empty(),
                false,
                Optional.empty());
    }

    static Overview overview(Set<ItemId> decided) {
        Rubric rubric = rubric();
        Assignment assignment =
                new Assignment(
                        "0x19. Postmortem",
                        rubric,
                        ZONE,
                        Optional.of(Instant.parse("2026-11-15T15:00:00Z")),
                        Optional.of(Instant.parse("2026-11-20T12:00:00Z")),
                        ClassSettings.DEFAULT);
        List<Person> people = people();
        List<SubmissionRow> rows = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            rows.add(row(rubric, people.get(i), i));
        }
        return new Overview(
                assignment,
                Phase.REVIEWING,
                people,
                rows,
                needs(rows, decided),
                rows.stream().mapToInt(SubmissionRow::reviewsDone).sum(),
                rows.stream().mapToInt(SubmissionRow::reviewsOf).sum(),
                OptionalDouble.of(0.74),
                Optional.of(Instant.parse("2026-11-18T06:30:00Z")));
    }

    private static List<NeedsYou> needs(List<SubmissionRow> rows, Set<ItemId> decided) {
        List<NeedsYou> needs = new ArrayList<>();
        List<ItemId> split =
                List.of(ItemId.of("item.3"), ItemId.of("item.6"), ItemId.of("item.7")).stream()
                        .filter(i -> !decided.contains(i))
                        .toList();
        if (!split.isEmpty()) {
            needs.add(need(rows.get(6), NeedsYou.Reason.DISPUTED, split));
        }
        needs.add(need(rows.get(16), NeedsYou.Reason.DISPUTED, List.of(ItemId.of("item.1"))));
        needs.add(need(rows.get(REFUSED_ROW), NeedsYou.Reason.REFUSED, List.of()));
        needs.add(need(rows.get(9), NeedsYou.Reason.NO_REVIEW, List.of()));
        needs.add(
                new NeedsYou(
                        rows.get(18).submission(),
                        NeedsYou.Reason.ALIKE,
                        List.of(),
                        Optional.of(rows.get(1).submission()),
                        0.87,
                        0));
        return needs;
    }

    static RubricPreview rubricPreview(Rubric rubric) {
        List<RubricItem> items = rubric.items();
        return new RubricPreview(
                rubric,
                items.subList(0, 2),
                List.of(items.get(3)),
                List.of(items.get(4)),
                41,
                3,
                2,
                List.of(
                        new RubricPreview.Shift(
                                SubmissionId.of("s01"),
                                OptionalDouble.of(92.3),
                                OptionalDouble.of(85.7))));
    }

    private static NeedsYou need(SubmissionRow row, NeedsYou.Reason reason, List<ItemId> items) {
        return new NeedsYou(
                row.submission(), reason, items, Optional.empty(), 0, items.isEmpty() ? 0 : 18.4);
    }

    private static SubmissionRow row(Rubric rubric, Person author, int i) {
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
                Optional.of(Instant.parse("2026-11-14T10:00:00Z")),
                i == 11 ? 2 : 0);
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

    /// The class before anybody is on its roster.
    static Overview withoutPeople(Overview full) {
        return new Overview(
                full.assignment(),
                full.phase(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                OptionalDouble.empty(),
                Optional.empty());
    }
}
