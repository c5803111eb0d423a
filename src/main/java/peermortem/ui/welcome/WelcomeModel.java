package peermortem.ui.welcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.service.NewClass;
import peermortem.service.RecentFile;
import peermortem.service.ReviewDesk;
import peermortem.service.RosterImport;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Progress;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens and makes class files, and opens packets.
public final class WelcomeModel {
    private final UiContext context;
    private final ClassFiles files;
    private final Supplier<Outcome<ClassDesk>> sample;
    private final RubricShelf rubrics;
    private final Openings openings;
    private final ObservableList<RecentFile> recent = FXCollections.observableArrayList();
    private boolean opening;
    private final BooleanProperty making = new SimpleBooleanProperty(this, "making");
    private final ObservableList<RecentFile> shown =
            FXCollections.unmodifiableObservableList(recent);

    /// `sample` makes or opens the sample class.
    public WelcomeModel(
            UiContext context,
            ClassFiles files,
            Supplier<Outcome<ClassDesk>> sample,
            RubricShelf rubrics,
            Openings openings) {
        this.context = context;
        this.files = files;
        this.sample = sample;
        this.rubrics = rubrics;
        this.openings = openings;
    }

    /// The files opened last, newest first.
    public ObservableList<RecentFile> recent() {
        return shown;
    }

    /// True while the form for a new class is in front.
    public BooleanProperty makingProperty() {
        return making;
    }

    public void refresh() {
        job("welcome.loading", files::recent, recent::setAll);
    }

    public void trySample() {
        open("welcome.sample.job", sample);
    }

    /// Lets the user choose a class file or packet.
    public void choose() {
        FileChoice.Kind kind =
                new FileChoice.Kind(
                        context.words().get("files.class-or-packet"),
                        List.of("*.peermortem", "*.pmpacket"));
        context.files().open(context.words().get("welcome.open"), kind).ifPresent(this::open);
    }

    /// Lets the user choose a packet.
    public void choosePacket() {
        FileChoice.Kind kind =
                new FileChoice.Kind(context.words().get("files.packets"), List.of("*.pmpacket"));
        context.files().open(context.words().get("welcome.packet"), kind).ifPresent(this::open);
    }

    /// Opens a class file, or a packet of any kind.
    public void open(Path file) {
        job("welcome.opening", () -> files.isPacket(file), packet -> open(file, packet));
    }

    private void open(Path file, boolean packet) {
        if (packet) {
            job(
                    "welcome.opening",
                    () -> files.packetKind(file),
                    outcome -> told(outcome, (PacketKind kind) -> open(file, kind)));
        } else {
            context.background()
                    .job(context.words().get("welcome.opening"), progress -> files.open(file))
                    .onSuccess(outcome -> openOrRescue(file, outcome))
                    .start();
        }
    }

    private void openOrRescue(Path file, Outcome<ClassDesk> outcome) {
        switch (outcome) {
            case Outcome.Done<ClassDesk>(ClassDesk desk) -> openings.opened(desk);
            case Outcome.Refused<ClassDesk>(Problem problem) ->
                    new Rescue(context, files, this::open).tell(file, problem);
        }
    }

    private void open(Path file, PacketKind kind) {
        if (kind == PacketKind.REVIEW) {
            job(
                    "welcome.opening",
                    () -> files.openReviews(file),
                    outcome -> told(outcome, (ReviewDesk desk) -> openings.opened(desk)));
        } else {
            openings.opened(file, kind);
        }
    }

    void write() {
        openings.write();
    }

    /// Opens one class at a time: pressed again meanwhile, nothing happens.
    private void open(String title, Supplier<Outcome<ClassDesk>> work) {
        if (opening) {
            return;
        }
        opening = true;
        context.background()
                .job(context.words().get(title), progress -> unlessCancelled(work.get(), progress))
                .onSuccess(outcome -> told(outcome, (ClassDesk desk) -> openings.opened(desk)))
                .onEnd(
                        () -> {
                            opening = false;
                            openings.ended();
                        })
                .start();
    }

    /// Whoever cancelled meanwhile does not get the class, so it is closed again.
    private static Outcome<ClassDesk> unlessCancelled(
            Outcome<ClassDesk> outcome, Progress progress) {
        if (progress.cancelled() && outcome instanceof Outcome.Done<ClassDesk>(ClassDesk desk)) {
            desk.close();
            throw new CancellationException();
        }
        return outcome;
    }

    public void rubrics(Consumer<List<Rubric>> to) {
        job("welcome.loading", rubrics.bundled(), to);
    }

    public void rubric(Path file, Consumer<Outcome<Rubric>> to) {
        job("welcome.loading", () -> rubrics.file().apply(file), to);
    }

    /// Makes a class file and fills its roster; rows with problems are counted in a notice.
    public void create(Path file, NewClass start, String roster) {
        job(
                "welcome.creating",
                () -> made(file, start, roster),
                outcome -> told(outcome, this::created));
    }

    private record Made(ClassDesk desk, List<RosterImport> roster) {}

    private Outcome<Made> made(Path file, NewClass start, String roster) {
        return switch (files.create(file, start)) {
            case Outcome.Refused<ClassDesk>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<ClassDesk>(ClassDesk desk) -> Outcome.done(filled(desk, roster));
        };
    }

    private Made filled(ClassDesk desk, String roster) {
        if (roster.isBlank()) {
            return new Made(desk, List.of());
        }
        return switch (desk.roster().add(roster)) {
            case Outcome.Done<RosterImport>(RosterImport done) -> new Made(desk, List.of(done));
            case Outcome.Refused<RosterImport>(Problem problem) -> {
                context.background().onWindow(() -> context.notices().problem(problem));
                yield new Made(desk, List.of());
            }
        };
    }

    private void created(Made made) {
        openings.opened(made.desk());
        for (RosterImport done : made.roster()) {
            context.notices()
                    .info(
                            context.words()
                                    .get(
                                            "roster.result.summary",
                                            done.added().size(),
                                            done.changed().size(),
                                            done.problems().size()));
        }
    }

    private <T> void told(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> done.accept(value);
            case Outcome.Refused<T>(Problem problem) -> {
                context.notices().problem(problem);
                openings.ended();
            }
        }
    }

    private <T> void job(String title, Supplier<T> work, Consumer<T> then) {
        context.background()
                .job(context.words().get(title), progress -> work.get())
                .quietly()
                .onSuccess(then)
                .start();
    }
}
