package peermortem.ui.classroom.table;

import javafx.scene.layout.VBox;

import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.ScrollView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The cards beside the table: what needs a person, grades, items most often missed, reviewers.
public final class SideColumn extends ScrollView {
    private final Messages words;
    private final NeedsCard needs;
    private final SideCard grades;
    private final Histogram histogram = new Histogram("class-histogram");
    private final SideCard missed;
    private final SideCard reviewers;
    private final Map<SideCard, Object> shown = new HashMap<>();

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

    /// Cards change only where what they show does: new lines would have to be styled each time.
    public void show(Overview overview, Figures figures) {
        needs.show(overview);
        update(
                grades,
                List.of(figures.percents(), overview.submissions().size()),
                () -> showGrades(overview, figures.percents()));
        update(
                missed,
                List.of(figures.missed(), figures.percents().isEmpty()),
                () -> showMissed(figures));
        update(
                reviewers,
                List.of(overview.agreement(), overview.reviewsDone(), overview.reviewsOf()),
                () -> showReviewers(overview));
    }

    private void update(SideCard card, Object now, Runnable fill) {
        if (!now.equals(shown.put(card, now))) {
            card.clear();
            fill.run();
        }
    }

    private void showGrades(Overview overview, List<Double> percents) {
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

    private void showMissed(Figures figures) {
        if (figures.missed().isEmpty()) {
            missed.addQuiet(
                    words.get(
                            figures.percents().isEmpty()
                                    ? "class.missed.none-yet"
                                    : "class.missed.none"));
        }
        figures.missed()
                .forEach(
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
        reviewers.addLine(
                words.get("class.reviewers.alpha"), ClassWords.share(overview.agreement()));
        reviewers.addLine(
                words.get("class.reviewers.outstanding"),
                words.get(
                        "class.reviewers.of",
                        overview.reviewsOf() - overview.reviewsDone(),
                        overview.reviewsOf()));
    }
}
