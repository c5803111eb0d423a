package peermortem.ui.classroom.keep;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.domain.Assignment;
import peermortem.domain.Blindness;
import peermortem.domain.ClassSettings;
import peermortem.domain.GradeMethod;
import peermortem.domain.LatePolicy;
import peermortem.domain.Phase;
import peermortem.domain.VerdictShown;
import peermortem.service.ClassChange;
import peermortem.service.Overview;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Scripts;
import peermortem.ui.common.ScrollView;
import peermortem.ui.form.ChoiceOf;
import peermortem.ui.form.FormGrid;
import peermortem.ui.form.MomentField;
import peermortem.ui.form.SaveKey;
import peermortem.ui.form.ZoneBox;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Title, zone, deadlines, and how the class reviews.
public final class SettingsPage extends ClassPage {
    private static final double USUAL_PERCENT = 10;

    private enum Late {
        MARK,
        PERCENT,
        REFUSE
    }

    private final FormGrid form;
    private final TextField title = Scripts.typed(new TextField());
    private final ZoneBox zone;
    private final MomentField due;
    private final MomentField reviewDue;
    private final ChoiceOf<Blindness> blindness;
    private final ChoiceOf<VerdictShown> verdict;
    private final ChoiceOf<Late> late;
    private final Spinner<Double> percent = new Spinner<>(0, 100, USUAL_PERCENT, 1);
    private final ChoiceOf<Optional<GradeMethod>> method;
    private final ChoiceOf<Optional<Phase>> phase;
    private final CheckBox secondCheck;
    private final CheckBox declaration;
    private final Spinner<Integer> lease = new Spinner<>(1, 365, 3);
    private final Spinner<Integer> appeals = new Spinner<>(0, 365, 7);

    public SettingsPage(ClassRoom room) {
        super(room, "settings", room.words().get("settings.title"));
        form = new FormGrid(room.words());
        zone = new ZoneBox("settings-zone", room.words().get("settings.zone"), ZoneOffset.UTC);
        due = moment("settings-due", "settings.due", "settings.due-time");
        reviewDue =
                moment("settings-review-due", "settings.review-due", "settings.review-due-time");
        blindness = choice("blindness", List.of(Blindness.values()));
        verdict = choice("verdict", List.of(VerdictShown.values()));
        late = choice("late", List.of(Late.values()));
        method = optional("method", GradeMethod.values());
        phase = optional("phase", Phase.values());
        secondCheck = new CheckBox(room.words().get("settings.second-check.text"));
        secondCheck.setId("settings-second-check");
        declaration = new CheckBox(room.words().get("settings.declaration.text"));
        declaration.setId("settings-declaration");
        build();
        room.model().overview().map(Overview::assignment).ifPresent(this::show);
    }

    private void build() {
        title.setId("settings-name");
        form.row("settings.name", title);
        form.row("settings.zone", zone);
        form.row("settings.due", due.date(), due);
        form.row("settings.review-due", reviewDue.date(), reviewDue);
        form.row("settings.blindness", blindness);
        form.row("settings.verdict", verdict);
        percent.setId("settings-percent");
        percent.setEditable(true);
        percent.setAccessibleText(room().words().get("settings.percent"));
        percent.getEditor().setAccessibleText(room().words().get("settings.percent"));
        percent.disableProperty().bind(late.valueProperty().isNotEqualTo(Late.PERCENT));
        HBox policy =
                new HBox(late, percent, Controls.label(room().words().get("settings.percent")));
        policy.getStyleClass().add("row");
        form.row("settings.late", late, policy);
        form.row("settings.method", method);
        form.row("settings.second-check", secondCheck);
        form.row("settings.declaration", declaration);
        form.row("settings.lease", days("settings-lease", "settings.lease", lease));
        form.row("settings.appeals", days("settings-appeals", "settings.appeals", appeals));
        form.row("settings.phase", phase);
        VBox body = new VBox(form);
        body.getStyleClass().addAll("page-body", "narrow");
        ScrollPane scroll = new ScrollView(body);
        scroll.setFitToWidth(true);
        scroll.setId("settings-scroll");
        scroll.setAccessibleText(room().words().get("settings.title"));
        setCenter(scroll);
        setActions(rubricButton(), saveButton());
    }

    private Button rubricButton() {
        return Controls.button(
                "settings-rubric",
                room().words().get("rubric.open"),
                () -> room().open(new RubricPage(room())));
    }

    private Button saveButton() {
        Button save =
                Controls.mainButton(
                        "settings-save", room().words().get("settings.save"), this::save);
        SaveKey.of(this, save);
        return save;
    }

    private Spinner<Integer> days(String id, String key, Spinner<Integer> spinner) {
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setAccessibleText(room().words().get(key));
        spinner.getEditor().setAccessibleText(room().words().get(key));
        return spinner;
    }

    private MomentField moment(String id, String key, String timeKey) {
        return new MomentField(id, room().words().get(key), room().words().get(timeKey), "18:00");
    }

    private <E extends Enum<E>> ChoiceOf<E> choice(String name, List<E> values) {
        return new ChoiceOf<>(
                "settings-" + name,
                values,
                value ->
                        room().words().get("settings.value." + name + "." + ClassWords.key(value)));
    }

    private <E extends Enum<E>> ChoiceOf<Optional<E>> optional(String name, E[] values) {
        List<Optional<E>> all =
                Stream.concat(
                                Stream.of(Optional.<E>empty()),
                                Arrays.stream(values).map(Optional::of))
                        .toList();
        return new ChoiceOf<>(
                "settings-" + name,
                all,
                value ->
                        room().words()
                                .get(
                                        "settings.value."
                                                + name
                                                + "."
                                                + value.map(ClassWords::key).orElse("usual")));
    }

    private void show(Assignment assignment) {
        ClassSettings settings = assignment.settings();
        title.setText(assignment.title());
        zone.setValue(assignment.zone().getId());
        due.set(assignment.due(), assignment.zone());
        reviewDue.set(assignment.reviewDue(), assignment.zone());
        blindness.setValue(settings.blindness());
        verdict.setValue(settings.verdictShown());
        switch (settings.latePolicy()) {
            case LatePolicy.Mark() -> late.setValue(Late.MARK);
            case LatePolicy.Refuse() -> late.setValue(Late.REFUSE);
            case LatePolicy.PercentPerDay(double each) -> {
                late.setValue(Late.PERCENT);
                percent.getValueFactory().setValue(each);
            }
        }
        method.setValue(settings.method());
        phase.setValue(settings.phase());
        secondCheck.setSelected(settings.secondCheck());
        declaration.setSelected(settings.declaration());
        lease.getValueFactory().setValue((int) settings.lease().toDays());
        appeals.getValueFactory().setValue((int) settings.appealWindow().toDays());
    }

    private boolean valid() {
        form.say(
                "settings-name",
                title.getText().isBlank()
                        ? Optional.of(room().words().get("form.problem.title"))
                        : Optional.empty());
        form.say(
                "settings-zone",
                zone.zone().isEmpty()
                        ? Optional.of(room().words().get("form.problem.zone"))
                        : Optional.empty());
        form.say("settings-due-date", problem(due));
        form.say("settings-review-due-date", problem(reviewDue));
        return !title.getText().isBlank()
                && zone.zone().isPresent()
                && !due.wrong()
                && !reviewDue.wrong();
    }

    private Optional<String> problem(MomentField field) {
        return field.wrong()
                ? Optional.of(room().words().get("form.problem.moment"))
                : Optional.empty();
    }

    private void save() {
        if (!valid()) {
            return;
        }
        ZoneId at = zone.zone().orElse(ZoneOffset.UTC);
        ClassChange change =
                new ClassChange(
                        title.getText().strip(),
                        at,
                        due.moment(at),
                        reviewDue.moment(at),
                        settings());
        room().model()
                .attempt(
                        room().words().get("settings.saving"),
                        desk -> desk.change(change),
                        done -> {
                            room().context().notices().info(room().words().get("settings.saved"));
                            leave();
                        });
    }

    private ClassSettings settings() {
        LatePolicy policy =
                switch (late.chosen()) {
                    case MARK -> new LatePolicy.Mark();
                    case REFUSE -> new LatePolicy.Refuse();
                    case PERCENT -> new LatePolicy.PercentPerDay(percent.getValue());
                };
        return new ClassSettings(
                blindness.chosen(),
                verdict.chosen(),
                policy,
                secondCheck.isSelected(),
                method.chosen(),
                Duration.ofDays(lease.getValue()),
                Duration.ofDays(appeals.getValue()),
                phase.chosen(),
                declaration.isSelected());
    }

    @Override
    public void shown() {
        title.requestFocus();
    }
}
