package peermortem.ui.classroom.desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.Subscription;
import peermortem.ui.common.Background;
import peermortem.ui.common.Job;
import peermortem.ui.common.Notices;
import peermortem.ui.common.Refresh;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// The open class file as the window sees it: its latest overview, and the only way in which the
/// Class screen asks or changes it, always away from the window's thread.
public final class ClassroomModel {
    private final Background background;
    private final Notices notices;
    private final String loading;
    private final ReadOnlyObjectWrapper<Optional<Overview>> overview =
            new ReadOnlyObjectWrapper<>(this, "overview", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClassDesk>> desk =
            new ReadOnlyObjectWrapper<>(this, "desk", Optional.empty());
    private final TextSearch texts;
    private Optional<Subscription> subscription = Optional.empty();
    private Refresh refresh;
    private Consumer<Overview> onRead = read -> {};
    private boolean followed = true;
    private boolean prepared;
    private boolean stale;

    /// `loading` titles the job that reads the class.
    public ClassroomModel(Background background, Notices notices, String loading) {
        this.background = background;
        this.notices = notices;
        this.loading = loading;
        this.texts = new TextSearch(background, this::search);
        this.refresh = new Refresh(background, this::load);
    }

    /// Says what is worked out of each overview where it was read, before the window shows it.
    public void setOnRead(Consumer<Overview> work) {
        onRead = work;
    }

    /// Shows a class file in place of the one that was open, which it closes.
    public void open(ClassDesk opened) {
        begin(opened);
        background
                .job(loading, progress -> opened.firstLook())
                .quietly()
                .onSuccess(value -> handOver(opened, value, this::glance))
                .onFailure(failure -> reload())
                .start();
    }

    /// Shows a class file whose first rows have been read already.
    public void open(ClassDesk opened, Overview first) {
        begin(opened);
        glance(first);
    }

    private void begin(ClassDesk opened) {
        close();
        desk.set(Optional.of(opened));
        subscription =
                Optional.of(opened.onChange(() -> background.onWindow(() -> changed(opened))));
        opened.notices().forEach(notices::problem);
    }

    /// Shows the first rows; the rest is read once they are on the screen.
    private void glance(Overview first) {
        if (overview.get().isEmpty()) {
            overview.set(Optional.of(first));
        }
        background.afterFrame(this::reload);
    }

    /// Whether somebody looks at the overview; while nobody does, changes are read later.
    public void follow(boolean looking) {
        followed = looking;
        if (looking && stale) {
            stale = false;
            reload();
        }
    }

    public void close() {
        subscription.ifPresent(Subscription::close);
        subscription = Optional.empty();
        Optional<ClassDesk> closed = desk.get();
        desk.set(Optional.empty());
        overview.set(Optional.empty());
        prepared = false;
        texts.forget();
        refresh = new Refresh(background, this::load);
        closed.ifPresent(ClassDesk::close);
    }

    public ReadOnlyObjectProperty<Optional<Overview>> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ClassDesk>> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    public Optional<Overview> overview() {
        return overview.get();
    }

    /// Reads the overview again; asked for while reading, it reads once more afterwards.
    public void reload() {
        refresh.ask();
    }

    /// Asks something of the class file that changes nothing.
    public <T> void ask(String title, Function<ClassDesk, T> question, Consumer<T> answer) {
        desk.get().ifPresent(open -> job(open, title, question, answer).start());
    }

    private <T> Job<T> job(
            ClassDesk open, String title, Function<ClassDesk, T> work, Consumer<T> answer) {
        return background
                .job(title, progress -> work.apply(open))
                .quietly()
                .onSuccess(value -> handOver(open, value, answer));
    }

    /// Attempts something that may be refused; a refusal is told to the user.
    public <T> void attempt(String title, Function<ClassDesk, Outcome<T>> deed, Consumer<T> done) {
        attempt(title, deed, done, notices::problem);
    }

    /// Attempts something that may be refused.
    public <T> void attempt(
            String title,
            Function<ClassDesk, Outcome<T>> deed,
            Consumer<T> done,
            Consumer<Problem> refused) {
        Consumer<Outcome<T>> told =
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<T>(T value) -> done.accept(value);
                        case Outcome.Refused<T>(Problem problem) -> refused.accept(problem);
                    }
                };
        desk.get().ifPresent(open -> job(open, title, deed, told).asAWhole().start());
    }

    /// Does something long with progress and cancel in the status bar; what was done until a cancel
    /// is handed over as well.
    public <T> void longJob(
            String title,
            BiFunction<ClassDesk, peermortem.service.Progress, T> work,
            Consumer<T> result) {
        desk.get().ifPresent(open -> start(open, title, work, result));
    }

    private <T> void start(
            ClassDesk open,
            String title,
            BiFunction<ClassDesk, peermortem.service.Progress, T> work,
            Consumer<T> result) {
        AtomicReference<Optional<T>> reached = new AtomicReference<>(Optional.empty());
        background
                .job(
                        title,
                        progress -> {
                            T value = work.apply(open, new ShownProgress(progress));
                            reached.set(Optional.of(value));
                            return value;
                        })
                .makingWay()
                .onEnd(() -> reached.get().ifPresent(value -> handOver(open, value, result)))
                .start();
    }

    private <T> void handOver(ClassDesk asked, T value, Consumer<T> to) {
        if (desk.get().filter(asked::equals).isPresent()) {
            to.accept(value);
        }
    }

    private void changed(ClassDesk at) {
        if (desk.get().filter(at::equals).isEmpty()) {
            return;
        }
        texts.changed();
        reloadIfFollowed();
    }

    private void reloadIfFollowed() {
        if (followed) {
            reload();
        } else {
            stale = true;
        }
    }

    private void load(Runnable ended) {
        if (prepared && !followed) { // asked for by somebody who looks elsewhere by now
            stale = true;
            ended.run();
            return;
        }
        desk.get().ifPresentOrElse(open -> load(open, ended), ended);
    }

    private void load(ClassDesk open, Runnable ended) {
        background
                .job(loading, progress -> read(open.overviewSoFar()))
                .quietly()
                .makingWay()
                .onSuccess(value -> handOver(open, value, this::show))
                .onEnd(
                        () -> {
                            desk.get().filter(d -> !prepared).ifPresent(this::prepare);
                            ended.run();
                        })
                .start();
    }

    private Overview read(Overview now) {
        onRead.accept(now);
        return now;
    }

    private void show(Overview seen) {
        overview.set(Optional.of(seen));
        if (seen.extent() != Overview.Extent.ALL) {
            desk.get().ifPresent(texts::ask);
        }
    }

    /// Searches the texts while the rows are on the screen already.
    private void search(ClassDesk open) {
        long before = texts.changes();
        background
                .job(loading, progress -> read(open.overview(new ShownProgress(progress))))
                .quietly()
                .makingWay()
                .onSuccess(value -> handOver(open, value, seen -> found(seen, before)))
                .onEnd(() -> handOver(open, before, _ -> searched(open, before)))
                .start();
    }

    private void found(Overview seen, long before) {
        if (before == texts.changes()) {
            overview.set(Optional.of(seen));
        }
    }

    private void searched(ClassDesk open, long before) {
        texts.ended(open);
        if (before != texts.changes()) {
            reloadIfFollowed();
        }
    }

    /// Examines and backs up the file once it is on the screen.
    private void prepare(ClassDesk open) {
        prepared = true;
        var _ =
                open.prepare()
                        .thenAccept(
                                problem ->
                                        problem.ifPresent(
                                                p ->
                                                        background.onWindow(
                                                                () -> notices.problem(p))));
    }
}
