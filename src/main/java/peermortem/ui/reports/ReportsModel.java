package peermortem.ui.reports;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.card.GradeCard;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.ReportDesk;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReportsWritten;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Settings;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is chosen on the Reports screen, its preview and its export.
public final class ReportsModel {
    /// What the preview shows.
    sealed interface Preview {
        record Nothing() implements Preview {}

        record Making() implements Preview {}

        record Pages(List<Bytes> pictures) implements Preview {
            public Pages {
                pictures = List.copyOf(pictures);
            }
        }

        record Refused(Problem problem) implements Preview {}
    }

    private static final int DPI = 184;
    private static final String PATTERN = "reports.pattern";

    private final ClassroomModel room;
    private final Messages words;
    private final Settings settings;
    private final Function<ClassDesk, ReportDesk> reports;
    private final StringProperty pattern;
    private final Set<ReportKind> kinds = EnumSet.of(ReportKind.STUDENT);
    private final ReadOnlyObjectWrapper<Preview> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", new Preview.Nothing());
    private ReportOrder.Naming naming = ReportOrder.Naming.NAMED;
    private long asked;

    public ReportsModel(
            ClassroomModel room,
            Messages words,
            Settings settings,
            Function<ClassDesk, ReportDesk> reports) {
        this.room = room;
        this.words = words;
        this.settings = settings;
        this.reports = reports;
        this.pattern =
                new SimpleStringProperty(
                        this, "pattern", settings.get(PATTERN).orElse(ReportOrder.DEFAULT_PATTERN));
    }

    /// Whether somebody looks at what follows from the class.
    void follow(boolean looking) {
        room.follow(looking);
    }

    ReadOnlyObjectProperty<Optional<Overview>> overviewProperty() {
        return room.overviewProperty();
    }

    List<Person> students() {
        return room.overview().map(Rows::students).orElse(List.of());
    }

    StringProperty patternProperty() {
        return pattern;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    Set<ReportKind> kinds() {
        return kinds;
    }

    void choose(ReportKind kind, boolean wanted) {
        if (wanted) {
            kinds.add(kind);
        } else {
            kinds.remove(kind);
        }
    }

    ReportOrder.Naming naming() {
        return naming;
    }

    void setNaming(ReportOrder.Naming wanted) {
        naming = wanted;
    }

    /// The name of the first student's report by the pattern.
    String example() {
        Optional<Person> first = students().stream().findFirst();
        String id = first.map(p -> p.id().value()).orElse("s01");
        String name = first.map(Person::name).orElse("");
        String title = room.overview().map(o -> o.assignment().title()).orElse("");
        return pattern.get()
                        .replace("{id}", naming == ReportOrder.Naming.NAMED ? id : "heron-41")
                        .replace("{name}", naming == ReportOrder.Naming.NAMED ? name : "heron-41")
                        .replace("{kind}", ReportKind.STUDENT.spelling())
                        .replace("{assignment}", title)
                + ".pdf";
    }

    /// What keeps the export from starting, in one sentence.
    Optional<String> problem(int people) {
        String typed = pattern.get();
        if (kinds.isEmpty()) {
            return Optional.of(words.get("reports.problem.kind"));
        }
        if (perPerson() && people == 0) {
            return Optional.of(words.get("reports.problem.people"));
        }
        if (!typed.contains("{id}") && !typed.contains("{name}")) {
            return Optional.of(words.get("reports.problem.pattern"));
        }
        return Optional.empty();
    }

    /// True where one file per person is wanted.
    boolean perPerson() {
        return kinds.contains(ReportKind.STUDENT) || kinds.contains(ReportKind.REVIEWER);
    }

    /// Makes the pages of one report; an earlier request that is slower is dropped.
    void preview(ReportKind kind, Optional<PersonId> person) {
        long number = ++asked;
        preview.set(new Preview.Making());
        room.ask(
                words.get("reports.preview.job"),
                desk -> reports.apply(desk).preview(kind, person, naming, DPI),
                outcome -> {
                    if (number == asked) {
                        preview.set(shown(outcome));
                    }
                });
    }

    /// Reads why the grade of a student is what it is; nothing comes back for somebody without a
    /// submission.
    void why(PersonId person, Consumer<GradeCard> then) {
        room.overview().stream()
                .flatMap(o -> o.submissions().stream())
                .filter(row -> row.author().id().equals(person))
                .findFirst()
                .ifPresent(
                        row ->
                                room.ask(
                                        words.get("why.loading"),
                                        desk ->
                                                desk.moderation()
                                                        .card(row.submission(), Optional.empty()),
                                        then));
    }

    private static Preview shown(Outcome<List<Bytes>> outcome) {
        return switch (outcome) {
            case Outcome.Done<List<Bytes>>(List<Bytes> pages) -> new Preview.Pages(pages);
            case Outcome.Refused<List<Bytes>>(Problem problem) -> new Preview.Refused(problem);
        };
    }

    void nothing() {
        asked++;
        preview.set(new Preview.Nothing());
    }

    /// Writes the chosen reports; what was written until a cancel is handed over too.
    void export(List<PersonId> people, Path folder, Consumer<Outcome<ReportsWritten>> then) {
        settings.put(PATTERN, pattern.get());
        ReportOrder order =
                new ReportOrder(
                        kinds,
                        people.size() == students().size() ? List.of() : people,
                        naming,
                        pattern.get(),
                        folder);
        room.longJob(
                words.get("reports.job"),
                (desk, progress) -> reports.apply(desk).export(order, progress),
                then);
    }

    String name(ReportKind kind) {
        return words.get("reports.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
