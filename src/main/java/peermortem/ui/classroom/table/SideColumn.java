package peermortem.ui.classroom.table;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// The cards beside the table: what needs a person, grades, items most often missed, reviewers.
public final class SideColumn extends ScrollPane {
    private static final int MISSED_SHOWN = 5;

    private final Messages words;
    private final NeedsCard needs;
    private final SideCard grades;
    private final Histogram histogram = new Histogram("class-histogram");
    private final SideCard missed;
    private final SideCard reviewers;

    public SideColumn(Messages words, Consumer<NeedsYou> act, Runnable showAllNeeds) {
        this.words = words;
        needs = new NeedsCard(words, act, showAllNeeds);
        grades = new SideCard("class-grades-card", words.get("class.grades.title"));
        missed = new SideCard("class-missed-card", words.get("class.missed.title"));
        reviewers = new SideCard("class-reviewers-card", words.get("class.reviewers.title"));
        VBox cards = new VBox(needs, grades, missed, reviewers);
        cards.getStyleClass().add("side-column");
        setContent(cards);
        setFitToWidth(true);
        // set, not bound: each layout tells its bounds anew, and what is bound to them asks for
        // another
        viewportBoundsProperty()
                .addListener((property, before, now) -> cards.setMinHeight(now.getHeight()));
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("class-side");
        setAccessibleText(words.get("class.side"));
        getStyleClass().add("panel");
    }

    public void show(Overview overview) {
        needs.show(overview);
        showGrades(overview);
        showMissed(overview);
        showReviewers(overview);
    }

    private void showGrades(Overview overview) {
        grades.clear();
        List<Double> percents =
                graded(overview).stream().map(r -> r.grade().percent().orElse(0)).toList();
        if (percents.isEmpty()) {
            grades.addQuiet(words.get("class.grades.none"));
            return;
        }
        double best = 100 * overview.assignment().rubric().formula().apply(1, 1);
        double mean = percents.stream().mapToDouble(d -> d).average().orElse(0);
        String sentence =
                words.get(
                        "class.grades.sentence",
                        percents.size(),
                        overview.submissions().size(),
                        ClassWords.percent(java.util.OptionalDouble.of(mean)));
        histogram.show(percents, best, sentence);
        grades.add(histogram);
        grades.addQuiet(sentence);
    }

    private void showMissed(Overview overview) {
        missed.clear();
        List<SubmissionRow> graded = graded(overview);
        Rubric rubric = overview.assignment().rubric();
        List<Missed> most =
                rubric.items().stream()
                        .map(item -> Missed.of(item, graded))
                        .filter(m -> m.missing() > 0)
                        .sorted(Comparator.comparingDouble(Missed::share).reversed())
                        .limit(MISSED_SHOWN)
                        .toList();
        if (most.isEmpty()) {
            missed.addQuiet(
                    words.get(graded.isEmpty() ? "class.missed.none-yet" : "class.missed.none"));
        }
        most.forEach(
                m ->
                        missed.addLine(
                                m.item().label(),
                                words.get(
                                        "class.missed.figure",
                                        Math.round(100 * m.share()),
                                        m.missing(),
                                        m.of())));
    }

    private void showReviewers(Overview overview) {
        reviewers.clear();
        reviewers.addLine(
                words.get("class.reviewers.alpha"), ClassWords.share(overview.agreement()));
        reviewers.addLine(
                words.get("class.reviewers.outstanding"),
                words.get(
                        "class.reviewers.of",
                        overview.reviewsOf() - overview.reviewsDone(),
                        overview.reviewsOf()));
    }

    private static List<SubmissionRow> graded(Overview overview) {
        return overview.submissions().stream()
                .filter(row -> row.grade().percent().isPresent())
                .toList();
    }

    /// How many of the graded submissions miss an item.
    private record Missed(RubricItem item, int missing, int of) {
        static Missed of(RubricItem item, List<SubmissionRow> graded) {
            int missing = 0;
            int of = 0;
            for (SubmissionRow row : graded) {
                var grade = row.grade().items().get(item.id());
                if (grade != null) {
                    of++;
                    missing += grade.met() ? 0 : 1;
                }
            }
            return new Missed(item, missing, of);
        }

        double share() {
            return of == 0 ? 0 : (double) missing / of;
        }
    }
}
