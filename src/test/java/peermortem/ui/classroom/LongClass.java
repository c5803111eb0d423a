package peermortem.ui.classroom;

import peermortem.domain.Assignment;
import peermortem.domain.ClassSettings;
import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Phase;
import peermortem.domain.Role;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.SubmissionId;
import peermortem.domain.WordRange;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.RubricPreview;
import peermortem.service.SubmissionRow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A class of twenty students with long names and several scripts, in every state.
final class LongClass {
    static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    static final String TEXT =
            """
            # Issue Summary

            **Duration:** 5 August, 02:00 to 04:30 (EAT). About 30% of users saw errors.

            # Timeline

            - 02:00 the **latency alert** of the database fires
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
            rows.add(LongRows.row(rubric, people.get(i), i));
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
        needs.add(need(rows.get(LongRows.REFUSED_ROW), NeedsYou.Reason.REFUSED, List.of()));
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
