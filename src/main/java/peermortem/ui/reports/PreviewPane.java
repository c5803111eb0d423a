package peermortem.ui.reports;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import peermortem.domain.Bytes;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.card.GradeCard;
import peermortem.service.ReportKind;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.classroom.intake.PersonBox;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ScrollView;
import peermortem.ui.form.ChoiceOf;
import peermortem.ui.why.WhyCard;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/// The pages of one report as they will be printed.
final class PreviewPane extends BorderPane {
    private static final double PAGE_WIDTH = 760;
    private static final double MARGIN = 64;

    private final Messages words;
    private final ReportsModel model;
    private final ChoiceOf<ReportKind> kind;
    private final PersonBox person;
    private final Label pages = Controls.label("", "muted");
    private final VBox sheets = new VBox();
    private final ScrollPane scroll = new ScrollView(new StackPane(sheets));
    private final ToggleButton why = new ToggleButton();
    private final WhyCard card;
    private boolean ready;

    PreviewPane(Messages words, ReportsModel model) {
        this.words = words;
        this.model = model;
        kind =
                new ChoiceOf<>(
                        "reports-preview-kind",
                        List.of(ReportKind.STUDENT, ReportKind.REVIEWER, ReportKind.CLASS),
                        model::name);
        kind.setAccessibleText(words.get("reports.preview.kind"));
        person =
                new PersonBox(
                        "reports-preview-person", words.get("reports.preview.person"), List.of());
        person.setPrefWidth(260);
        pages.setId("reports-preview-pages");
        kind.valueProperty().addListener((property, before, now) -> load());
        person.valueProperty().addListener((property, before, now) -> load());
        card = new WhyCard(words);
        why.setId("reports-why");
        why.setText(words.get("why.title"));
        why.setMinWidth(USE_PREF_SIZE);
        why.setAccessibleText(words.get("why.title"));
        why.selectedProperty().addListener((property, before, now) -> load());
        HBox head =
                new HBox(
                        Controls.label(words.get("reports.preview"), "card-title"),
                        kind,
                        person,
                        why,
                        Controls.spring(),
                        pages);
        head.getStyleClass().addAll("row", "page-strip");
        prepareScroll();
        setTop(head);
        setCenter(scroll);
        getStyleClass().add("report-preview");
        model.previewProperty().addListener((property, before, now) -> show(now));
    }

    private void prepareScroll() {
        sheets.getStyleClass().add("report-sheets");
        sheets.setAlignment(Pos.TOP_CENTER);
        scroll.setFitToWidth(true);
        scroll.setId("reports-preview-scroll");
        scroll.setAccessibleText(words.get("reports.preview"));
        scroll.getStyleClass().add("report-desk");
    }

    /// Offers these people and shows the first one's report, or the one that was chosen before.
    void offer(List<Person> people) {
        Optional<Person> before = person.chosen().filter(people::contains);
        ready = false;
        person.getItems().setAll(people);
        person.choose(before.or(() -> people.stream().findFirst()));
        ready = true;
        load();
    }

    void load() {
        boolean perPerson = kind.chosen() != ReportKind.CLASS;
        boolean explained = kind.chosen() == ReportKind.STUDENT;
        Controls.show(person, perPerson);
        Controls.show(why, explained);
        setCenter(explained && why.isSelected() ? card : scroll);
        if (!ready || (perPerson && person.chosen().isEmpty())) {
            model.nothing();
            return;
        }
        if (explained && why.isSelected()) {
            pages.setText("");
            person.chosen().ifPresent(p -> model.why(p.id(), this::explain));
            return;
        }
        Optional<PersonId> whose = person.chosen().filter(p -> perPerson).map(Person::id);
        model.preview(kind.chosen(), whose);
    }

    /// Shows why the student's grade is what it is in place of the pages, or the pages again.
    void toggleWhy() {
        if (why.isVisible()) {
            why.setSelected(!why.isSelected());
        }
    }

    private void explain(GradeCard seen) {
        model.overviewProperty()
                .get()
                .ifPresent(
                        o ->
                                card.show(
                                        seen,
                                        o.assignment().rubric(),
                                        r -> PersonId.of(Rows.name(o, r))));
    }

    private void show(ReportsModel.Preview preview) {
        pages.setText("");
        switch (preview) {
            case ReportsModel.Preview.Nothing() -> say("reports.preview.none");
            case ReportsModel.Preview.Making() -> say("reports.preview.making");
            case ReportsModel.Preview.Refused(var problem) ->
                    sheets.getChildren()
                            .setAll(Controls.wrapped(words.problem(problem), "problem"));
            case ReportsModel.Preview.Pages(List<Bytes> pictures) -> show(pictures);
        }
    }

    private void say(String key) {
        sheets.getChildren().setAll(Controls.wrapped(words.get(key), "muted"));
    }

    private void show(List<Bytes> pictures) {
        pages.setText(words.get("reports.preview.pages", pictures.size()));
        sheets.getChildren().clear();
        for (int i = 0; i < pictures.size(); i++) {
            sheets.getChildren().add(sheet(pictures.get(i), i + 1, pictures.size()));
        }
    }

    /// The picture in the size in which it is shown, made smaller by the toolkit's finest filter.
    private static Image fine(Bytes picture) {
        return new Image(new ByteArrayInputStream(picture.toArray()), PAGE_WIDTH, 0, true, true);
    }

    private Node sheet(Bytes picture, int number, int of) {
        ImageView view = new ImageView(fine(picture));
        view.setId("reports-page-" + number);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.clamp(scroll.getWidth() - MARGIN, 200, PAGE_WIDTH),
                                scroll.widthProperty()));
        view.setAccessibleText(words.get("reports.preview.page", number, of));
        StackPane paper = new StackPane(view);
        paper.setMaxWidth(USE_PREF_SIZE);
        paper.getStyleClass().add("report-sheet");
        return paper;
    }
}
