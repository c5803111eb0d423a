package peermortem.ui.classroom.people;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

import peermortem.domain.Person;
import peermortem.domain.Role;
import peermortem.service.Overview;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.intake.Importing;
import peermortem.ui.classroom.intake.RosterImportPage;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.WordsColumnCell;
import peermortem.ui.form.MomentField;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Everybody in the class; extensions, excuses, erasing a person.
public final class RosterPage extends ClassPage {
    private final TableView<Person> table = new TableView<>();
    private final MomentField extension;
    private final Button extend;
    private final Button excuse;
    private final Button erase;
    private final Label problem;

    public RosterPage(ClassRoom room, Importing importing) {
        super(room, "roster", room.words().get("class.button.roster"));
        extension =
                new MomentField(
                        "roster-extension",
                        room.words().get("roster.extension.date"),
                        room.words().get("roster.extension.time"),
                        "18:00");
        extend = Controls.button("roster-extend", room.words().get("roster.extend"), this::extend);
        excuse = Controls.button("roster-excuse", room.words().get("roster.excuse"), this::excuse);
        erase = Controls.button("roster-erase", room.words().get("roster.erase"), this::erase);
        problem = Controls.wrapped("", "problem");
        problem.setId("roster-problem");
        fillTable();
        setCenter(table);
        HBox foot =
                new HBox(
                        Controls.label(room.words().get("roster.extension")),
                        extension,
                        extend,
                        problem,
                        Controls.spring(),
                        excuse,
                        erase);
        foot.getStyleClass().addAll("row", "page-foot");
        setBottom(foot);
        setActions(
                Controls.mainButton(
                        "roster-add",
                        room.words().get("roster.import.title"),
                        () -> room.open(new RosterImportPage(room, importing))));
        refreshed();
        selected(Optional.empty());
    }

    private void fillTable() {
        table.setId("roster-table");
        table.setAccessibleText(room().words().get("class.button.roster"));
        table.setPlaceholder(
                Controls.wrapped(room().words().get("class.empty.no-roster"), "muted"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(columns());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> selected(Optional.ofNullable(now)));
    }

    private List<TableColumn<Person, String>> columns() {
        return List.of(
                column("name", 220, Person::name),
                column("id", 90, p -> p.id().value()),
                column("email", 240, Person::email),
                column("role", 80, p -> room().words().get("people.role." + p.role().name())),
                column("team", 110, p -> p.team().orElse("")),
                column("excused", 80, p -> p.excused() ? room().words().get("roster.yes") : ""),
                column("due", 170, this::due));
    }

    private TableColumn<Person, String> column(
            String name, double width, Function<Person, String> text) {
        TableColumn<Person, String> column =
                new TableColumn<>(room().words().get("roster.column." + name));
        column.setId("roster-column-" + name);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellFactory(view -> new WordsColumnCell<>());
        column.setCellValueFactory(
                features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        return column;
    }

    private String due(Person person) {
        return room().model()
                .overview()
                .filter(o -> person.role() == Role.STUDENT)
                .flatMap(o -> o.assignment().dueFor(person))
                .map(at -> ClassWords.moment(at, zone()))
                .orElse("–");
    }

    private ZoneId zone() {
        return room().model().overview().map(o -> o.assignment().zone()).orElse(ZoneOffset.UTC);
    }

    @Override
    public void refreshed() {
        int at = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(room().model().overview().map(Overview::people).orElse(List.of()));
        if (at >= 0) {
            table.getSelectionModel().select(at);
        }
    }

    private Optional<Person> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void selected(Optional<Person> person) {
        extend.setDisable(person.isEmpty());
        excuse.setDisable(person.isEmpty());
        erase.setDisable(person.isEmpty());
        person.ifPresent(
                p -> {
                    extension.set(p.extension(), zone());
                    String words =
                            room().words().get(p.excused() ? "roster.excuse.not" : "roster.excuse");
                    excuse.setText(words);
                    excuse.setAccessibleText(words);
                });
        problem.setText("");
    }

    private void extend() {
        Optional<Instant> due = extension.moment(zone());
        if (due.isEmpty()) {
            problem.setText(room().words().get("form.problem.moment"));
            return;
        }
        problem.setText("");
        selected()
                .ifPresent(
                        p ->
                                room().model()
                                        .attempt(
                                                room().words().get("roster.job"),
                                                desk -> desk.roster().extend(p.id(), due.get()),
                                                done -> said("roster.extended", done)));
    }

    private void excuse() {
        selected()
                .ifPresent(
                        p ->
                                room().model()
                                        .attempt(
                                                room().words().get("roster.job"),
                                                desk -> desk.roster().excuse(p.id(), !p.excused()),
                                                done ->
                                                        said(
                                                                done.excused()
                                                                        ? "roster.excused"
                                                                        : "roster.not-excused",
                                                                done)));
    }

    private void said(String key, Person person) {
        room().context().notices().info(room().words().get(key, person.name()));
    }

    private void erase() {
        selected().ifPresent(this::confirmErasing);
    }

    private void confirmErasing(Person person) {
        room().context()
                .notices()
                .confirm(
                        room().words().get("roster.erase.title", person.name()),
                        room().words().get("roster.erase.text"),
                        Command.of(
                                "roster-erase-confirm",
                                room().words().get("roster.erase.confirm"),
                                () ->
                                        room().model()
                                                .attempt(
                                                        room().words().get("roster.job"),
                                                        desk -> desk.roster().erase(person.id()),
                                                        done -> offerBackups(person))));
    }

    /// Backups are whole copies: only without them is the person gone.
    private void offerBackups(Person person) {
        said("roster.erased", person);
        room().context()
                .notices()
                .confirm(
                        room().words().get("roster.erase.backups.title", person.name()),
                        room().words().get("roster.erase.backups.text"),
                        Command.of(
                                "roster-erase-backups",
                                room().words().get("roster.erase.backups.confirm"),
                                () ->
                                        room().model()
                                                .attempt(
                                                        room().words().get("roster.job"),
                                                        desk -> desk.log().replaceBackups(),
                                                        this::backupsReplaced)));
    }

    private void backupsReplaced(int removed) {
        room().context().notices().info(room().words().get("roster.erase.backups.done", removed));
    }

    @Override
    public void shown() {
        table.requestFocus();
    }
}
