package peermortem.ui.classroom.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.service.BatchPreview;
import peermortem.service.ClassDesk;
import peermortem.service.ColumnMeaning;
import peermortem.service.HandInOrder;
import peermortem.ui.classroom.desk.ClassRoom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Brings files into the class, whatever they are: folders of texts, texts, lists of links,
/// packets, rosters, reviews.
public final class Importing {
    private static final int DEEPEST = 8;

    private final ClassRoom room;
    private final Results results;

    /// What columns were said to mean, by a sheet's headers.
    private final Map<List<String>, Map<ColumnMeaning, Integer>> confirmed = new HashMap<>();

    public Importing(ClassRoom room) {
        this.room = room;
        this.results = new Results(room);
    }

    /// Takes what was dropped or chosen.
    public void take(List<Path> paths) {
        List<Path> packets = new ArrayList<>();
        List<Path> texts = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (ends(path, ".pmpacket")) {
                packets.add(path);
            } else if (ends(path, ".csv") || ends(path, ".tsv")) {
                csv(path);
            } else if (ends(path, ".zip") && paths.size() == 1) {
                confirm(path, true);
            } else {
                texts.add(path);
            }
        }
        if (!packets.isEmpty()) {
            packets(packets);
        }
        if (!texts.isEmpty()) {
            files(texts);
        }
    }

    /// Asks whose each text is; a feed's entries are texts of their own.
    private void files(List<Path> files) {
        room.model()
                .ask(
                        room.words().get("import.reading"),
                        desk -> files.stream().flatMap(f -> found(desk, f).stream()).toList(),
                        found -> room.open(new FilesPage(room, this, found)));
    }

    private static List<Found> found(ClassDesk desk, Path file) {
        boolean feed = ends(file, ".rss") || ends(file, ".atom") || ends(file, ".xml");
        return feed && desk.handIns().titles(file) instanceof Outcome.Done<List<String>>(var titles)
                ? Found.in(file, titles)
                : Found.in(file, List.of());
    }

    /// Keeps texts as calibration examples and shows what there is.
    void examples(List<String> sources) {
        room.model()
                .longJob(
                        room.words().get("import.job"),
                        (desk, progress) ->
                                sources.stream().map(desk.handIns().examples()::add).toList(),
                        outcomes -> {
                            outcomes.forEach(outcome -> told(outcome, added -> {}));
                            showExamples();
                        });
    }

    void showExamples() {
        room.model()
                .ask(
                        room.words().get("import.reading"),
                        desk -> desk.handIns().examples().all(),
                        all -> room.open(new ExamplesPage(room, this, all)));
    }

    void removeExample(SubmissionId id) {
        room.model()
                .attempt(
                        room.words().get("import.job"),
                        desk -> desk.handIns().examples().remove(id),
                        removed -> showExamples());
    }

    /// A folder of texts, or of packets that came back.
    public void folder(Path folder) {
        room.context()
                .background()
                .job(room.words().get("import.reading"), progress -> holdsPackets(folder))
                .quietly()
                .onSuccess(packets -> folder(folder, packets))
                .start();
    }

    private void folder(Path folder, boolean holdsPackets) {
        if (holdsPackets) {
            packets(List.of(folder));
            return;
        }
        room.model()
                .longJob(
                        room.words().get("import.job"),
                        (desk, progress) -> desk.handIns().folder(folder, progress),
                        outcome -> told(outcome, results::show));
    }

    public void orders(List<HandInOrder> orders) {
        room.model()
                .longJob(
                        room.words().get("import.job"),
                        (desk, progress) -> desk.handIns().submit(orders, progress),
                        outcome -> told(outcome, results::show));
    }

    public void packets(List<Path> packets) {
        room.model()
                .longJob(
                        room.words().get("packets.job"),
                        (desk, progress) -> desk.exchange().take(packets, progress),
                        results::show);
    }

    /// Loads every link again.
    public void revisit() {
        room.model()
                .longJob(
                        room.words().get("import.revisit.job"),
                        (desk, progress) -> desk.handIns().revisit(progress),
                        outcome -> told(outcome, results::show));
    }

    public void roster(String csv, Runnable then) {
        room.model()
                .attempt(
                        room.words().get("roster.job"),
                        desk -> desk.roster().add(csv),
                        done -> {
                            then.run();
                            results.show(done);
                        });
    }

    void csv(Path csv) {
        room.context()
                .background()
                .job(room.words().get("import.reading"), progress -> kind(csv))
                .quietly()
                .onSuccess(outcome -> told(outcome, kind -> csv(csv, kind)))
                .start();
    }

    private void csv(Path csv, CsvKind kind) {
        switch (kind) {
            case HAND_INS -> confirm(csv, false);
            case ROSTER -> room.open(new RosterImportPage(room, this, csv));
            case REVIEWS ->
                    room.model()
                            .attempt(
                                    room.words().get("import.job"),
                                    desk -> desk.exchange().importReviews(csv),
                                    results::show);
        }
    }

    /// Shows what a batch would bring; a zip that is one student's is like any other file.
    private void confirm(Path file, boolean archive) {
        preview(
                file,
                Map.of(),
                outcome -> {
                    boolean one =
                            archive
                                    && (!(outcome
                                                    instanceof
                                                    Outcome.Done<BatchPreview>(BatchPreview found))
                                            || found.rows() < 2);
                    if (one) {
                        files(List.of(file));
                    } else {
                        told(outcome, found -> confirm(file, found));
                    }
                });
    }

    /// Columns that were said for the same headers before are taken for the same again.
    private void confirm(Path file, BatchPreview found) {
        Map<ColumnMeaning, Integer> said = confirmed.get(found.headers());
        if (said == null || said.equals(found.columns())) {
            room.open(new ColumnsPage(room, this, file, found));
        } else {
            preview(
                    file,
                    said,
                    outcome -> told(outcome, p -> room.open(new ColumnsPage(room, this, file, p))));
        }
    }

    void preview(
            Path file, Map<ColumnMeaning, Integer> columns, Consumer<Outcome<BatchPreview>> then) {
        room.model()
                .ask(
                        room.words().get("import.reading"),
                        desk -> desk.handIns().preview(file, columns),
                        then);
    }

    void batch(Path file, List<String> headers, Map<ColumnMeaning, Integer> columns) {
        confirmed.put(headers, columns);
        room.model()
                .longJob(
                        room.words().get("import.job"),
                        (desk, progress) -> desk.handIns().batch(file, columns, progress),
                        outcome -> told(outcome, results::show));
    }

    private <T> void told(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> done.accept(value);
            case Outcome.Refused<T>(Problem problem) -> room.context().notices().problem(problem);
        }
    }

    private static Outcome<CsvKind> kind(Path csv) {
        try {
            return Outcome.done(CsvKind.of(csv));
        } catch (IOException e) {
            return Outcome.refused("file.unreadable", csv);
        }
    }

    /// Also in folders below, such as one per sender.
    private static boolean holdsPackets(Path folder) {
        try (var files = Files.walk(folder, DEEPEST)) {
            return files.anyMatch(file -> ends(file, ".pmpacket"));
        } catch (IOException | UncheckedIOException e) {
            log().debug("folder not listed", e);
            return false; // the import says what is wrong with the folder
        }
    }

    private static boolean ends(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return LoggerFactory.getLogger(Importing.class);
    }
}
