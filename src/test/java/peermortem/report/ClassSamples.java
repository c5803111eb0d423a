package peermortem.report;

import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionState;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// Class and reviewers' reports for tests, named by situation.
public final class ClassSamples {
    private static final List<String> NAMES =
            List.of(
                    "Adaeze Okafor",
                    "محمد عبد الله",
                    "አበበ በቀለ",
                    "王小明",
                    "Nguyễn Thị Hồng Nhung",
                    "क्षत्रिय शर्मा",
                    "김철수",
                    "Σωκράτης Παπαδόπουλος",
                    "Мария Иванова",
                    "Ẹniọlá Ọ̀ṣun",
                    "José Ñúñez",
                    "Łukasz Żak");

    private ClassSamples() {}

    public static ClassReport classOf(int students) {
        return new ClassReport(
                ReportSamples.head(),
                rows(students),
                List.of(student(students), student(students + 1)),
                items(students),
                new Agreement(
                        OptionalDouble.of(88.4),
                        OptionalDouble.of(0.412),
                        OptionalDouble.of(0.845),
                        true),
                reviewers(students),
                List.of(
                        new Ruling(
                                student(3),
                                ItemId.of("timeline.misleading-paths"),
                                false,
                                "The text never says what was ruled out.",
                                ReportSamples.AS_OF)),
                GradeMethod.CONSENSUS);
    }

    private static List<ClassRow> rows(int students) {
        Random random = new Random(7);
        List<ClassRow> rows = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            double percent =
                    random.nextInt(5) == 0
                            ? 200 * (12 + random.nextInt(2)) / 13.0
                            : 100 * (8 + random.nextInt(6)) / 13.0;
            boolean graded = i % 9 != 8;
            rows.add(
                    new ClassRow(
                            student(i),
                            graded ? SubmissionState.DECIDED : SubmissionState.IN_REVIEW,
                            i % 7 == 3,
                            graded ? OptionalDouble.of(percent) : OptionalDouble.empty(),
                            graded ? OptionalDouble.of(percent - 7.7) : OptionalDouble.empty(),
                            graded
                                    ? OptionalDouble.of(Math.min(200, percent + 7.7))
                                    : OptionalDouble.empty(),
                            graded ? 3 : 1));
        }
        return rows;
    }

    private static List<ItemStanding> items(int students) {
        List<ItemStanding> items = new ArrayList<>();
        List<RubricItem> all = ReportSamples.rubric().items();
        for (int i = 0; i < all.size(); i++) {
            items.add(
                    new ItemStanding(
                            all.get(i).id(),
                            students - i,
                            students,
                            OptionalDouble.of(95 - 2 * i),
                            i == 0 ? OptionalDouble.empty() : OptionalDouble.of(0.9 - 0.05 * i),
                            OptionalDouble.of(0.93 - 0.03 * i),
                            i > 11));
        }
        return items;
    }

    private static List<ReviewerRow> reviewers(int students) {
        Random random = new Random(8);
        List<ReviewerRow> reviewers = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            reviewers.add(
                    new ReviewerRow(
                            student(i),
                            3,
                            i % 9 == 8 ? 1 : 3,
                            OptionalDouble.of(random.nextGaussian() * 5),
                            i % 4 == 0
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(85 + random.nextInt(15))));
        }
        return reviewers;
    }

    public static Subject student(int number) {
        String name = NAMES.get(number % NAMES.size());
        return new Subject.Named(
                PersonId.of("st-%03d".formatted(number)),
                number < NAMES.size() ? name : name + " " + number);
    }

    public static ReviewerReport reviewerWithOneDifference() {
        return new ReviewerReport(
                ReportSamples.head(),
                student(1),
                List.of(
                        new ReviewGiven(
                                "Calm Falcon",
                                Optional.of(ReportSamples.AS_OF),
                                Optional.empty(),
                                OptionalDouble.of(92.307),
                                OptionalDouble.of(84.615),
                                List.of(
                                        new Difference(
                                                ItemId.of("timeline.misleading-paths"),
                                                true,
                                                false,
                                                "The text never says what was ruled out.")),
                                List.of()),
                        new ReviewGiven(
                                "Silver Crane",
                                Optional.of(ReportSamples.AS_OF.plusSeconds(86_400)),
                                Optional.of(Duration.ofMinutes(125)),
                                OptionalDouble.of(76.923),
                                OptionalDouble.of(84.615),
                                List.of(),
                                List.of(
                                        new Difference(
                                                ItemId.of("timeline.escalation"),
                                                false,
                                                true,
                                                ""))),
                        new ReviewGiven(
                                "Mild Bison",
                                Optional.empty(),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.of(100),
                                List.of(),
                                List.of())),
                Optional.of(new ReviewingGrade(88.5, 19, 20, 3, 4)));
    }
}
