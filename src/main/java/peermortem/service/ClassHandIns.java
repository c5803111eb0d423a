package peermortem.service;

import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Takes hand-ins into a class file: sources are loaded several at a time, kept one by one as they
/// come.
final class ClassHandIns implements HandInDesk {
    private static final int AT_A_TIME = 8;
    private static final Path HERE = Path.of("");
    private final OpenClass open;

    ClassHandIns(OpenClass open) {
        this.open = open;
    }

    @Override
    public Outcome<HandInReport> submit(HandInOrder order) {
        return run(List.of(order), HERE, Progress.NONE);
    }

    @Override
    public Outcome<HandInReport> submit(List<HandInOrder> orders, Progress progress) {
        return run(orders, HERE, progress);
    }

    @Override
    public Outcome<HandInReport> batch(Path csv, Progress progress) {
        try {
            Path folder = csv.toAbsolutePath().getParent();
            List<HandInOrder> orders = BatchReading.read(csv, open.state().assignment().zone());
            return run(orders, folder == null ? HERE : folder, progress);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Outcome<HandInReport> folder(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            return Outcome.refused("hand-in.no-folder", folder);
        }
        List<HandInOrder> orders = FolderReading.read(folder, open.state().people());
        return orders.isEmpty()
                ? Outcome.refused("hand-in.empty-folder", folder)
                : run(orders, folder, progress);
    }

    private record Loaded(Outcome<Snapshot> main, Optional<Outcome<Snapshot>> advanced) {}

    private Outcome<HandInReport> run(List<HandInOrder> orders, Path base, Progress progress) {
        if (open.readOnly()) {
            return Outcome.refused("store.read-only", open.file());
        }
        List<HandInReport.Line> lines = new ArrayList<>();
        ExecutorService loaders =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            List<Future<Loaded>> loading = new ArrayList<>();
            for (HandInOrder order : orders) {
                loading.add(loaders.submit(() -> load(order, base)));
            }
            for (int i = 0; i < orders.size(); i++) {
                if (progress.cancelled()) {
                    loaders.shutdownNow();
                    return Outcome.done(new HandInReport(lines, true));
                }
                progress.at(i, orders.size(), orders.get(i).author());
                lines.add(keep(orders.get(i), Finished.of(loading.get(i))));
            }
            progress.at(orders.size(), orders.size(), "");
            return Outcome.done(new HandInReport(lines, false));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        } finally {
            loaders.shutdownNow();
        }
    }

    private Loaded load(HandInOrder order, Path base) {
        if (open.person(order.author()).isEmpty()) {
            return new Loaded(unknown(order), Optional.empty());
        }
        return new Loaded(
                open.tools().sources().read(order.source(), base),
                order.advanced().map(a -> open.tools().sources().read(a, base)));
    }

    private static Outcome<Snapshot> unknown(HandInOrder order) {
        return Outcome.refused("hand-in.unknown-author", order.author());
    }

    private HandInReport.Line keep(HandInOrder order, Loaded loaded) {
        Optional<Person> author = open.person(order.author());
        if (author.isEmpty()) {
            return new HandInReport.Line(
                    order.author(),
                    order.source(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Problem.of("hand-in.unknown-author", order.author())));
        }
        Instant at = order.at().orElseGet(open::now);
        Outcome<Optional<Problem>> kept =
                open.change(
                        session ->
                                new HandInWriter(open, session)
                                        .put(
                                                author.get(),
                                                at,
                                                source(order.source(), loaded.main()),
                                                loaded.main(),
                                                order.advanced()
                                                        .map(
                                                                a ->
                                                                        source(
                                                                                a,
                                                                                loaded.advanced()
                                                                                        .orElse(
                                                                                                loaded
                                                                                                        .main()))),
                                                loaded.advanced()));
        Optional<SubmissionId> submission = open.standing().submissionOf(author.get().id());
        return new HandInReport.Line(
                order.author(),
                order.source(),
                submission,
                submission.map(s -> new Rows(open.standing(), java.util.Set.of()).state(s)),
                kept.orThrow());
    }

    private static Source source(String written, Outcome<Snapshot> outcome) {
        return switch (outcome) {
            case Outcome.Done<Snapshot>(Snapshot snapshot) -> snapshot.source();
            case Outcome.Refused<Snapshot> refused -> new Source(guessed(written), written);
        };
    }

    private static SourceKind guessed(String written) {
        if (written.contains("docs.google.com")) {
            return SourceKind.GOOGLE_DOC;
        }
        if (written.contains("github.com") || written.contains("githubusercontent.com")) {
            return SourceKind.GITHUB;
        }
        return written.startsWith("http") ? SourceKind.WEB_PAGE : SourceKind.TEXT;
    }

    @Override
    public Outcome<HandInReport> revisit(Progress progress) {
        List<HandInReport.Line> lines = new ArrayList<>();
        Standing standing = open.standing();
        List<SubmissionId> readable = standing.readable();
        for (int i = 0; i < readable.size(); i++) {
            if (progress.cancelled()) {
                return Outcome.done(new HandInReport(lines, true));
            }
            HandIn handIn = standing.accepted(readable.get(i)).orElseThrow();
            progress.at(i, readable.size(), handIn.source().address());
            if (handIn.source().address().startsWith("http")) {
                lines.add(visit(standing, handIn));
            }
        }
        open.changed();
        return Outcome.done(new HandInReport(lines, false));
    }

    private HandInReport.Line visit(Standing standing, HandIn handIn) {
        Outcome<Snapshot> live = open.tools().sources().read(handIn.source().address(), HERE);
        Optional<Problem> problem =
                switch (live) {
                    case Outcome.Done<Snapshot>(Snapshot snapshot) -> {
                        boolean same = handIn.main().filter(snapshot.hash()::equals).isPresent();
                        Optional<String> changed =
                                same ? Optional.empty() : Optional.of(snapshot.text());
                        open.store()
                                .write(
                                        s -> {
                                            s.handIns()
                                                    .putVisit(
                                                            handIn.submission(),
                                                            Part.MAIN,
                                                            open.now(),
                                                            changed);
                                            return same;
                                        });
                        yield Optional.empty();
                    }
                    case Outcome.Refused<Snapshot>(Problem why) -> Optional.of(why);
                };
        return new HandInReport.Line(
                standing.author(handIn.submission()).map(p -> p.id().value()).orElse(""),
                handIn.source().address(),
                Optional.of(handIn.submission()),
                Optional.empty(),
                problem);
    }
}
