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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Takes hand-ins into a class file: sources are loaded several at a time, kept one by one as they
/// come. Sources that are what they were when they were accepted change nothing.
final class ClassHandIns implements HandInDesk {
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
            List<HandInOrder> orders =
                    BatchReading.read(csv, open.state().assignment().zone(), open.state().people());
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

    private Outcome<HandInReport> run(List<HandInOrder> orders, Path base, Progress progress) {
        if (open.readOnly()) {
            return Outcome.refused("store.read-only", open.file());
        }
        HandInReport.Line[] lines = new HandInReport.Line[orders.size()];
        Loading loading =
                new Loading(
                        orders,
                        (order, part) -> known(order, part, base),
                        progress,
                        (i, parts) -> lines[i] = keep(orders.get(i), parts));
        try {
            boolean all =
                    loading.run(
                            open.tools().sources(),
                            base,
                            i -> open.person(orders.get(i).author()).isPresent());
            progress.at(orders.size(), orders.size(), "");
            List<HandInReport.Line> ended = Arrays.stream(lines).filter(Objects::nonNull).toList();
            return Outcome.done(new HandInReport(ended, !all));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    /// What the author's accepted hand-in says of the same source.
    private Optional<SourceReader.Known> known(HandInOrder order, Part part, Path base) {
        return accepted(order)
                .filter(handIn -> isSame(address(handIn, part), written(order, part), base))
                .flatMap(handIn -> Optional.ofNullable(snapshots(handIn).get(part)))
                .map(text -> new SourceReader.Known(text.hash(), text.provenance()));
    }

    private Optional<HandIn> accepted(HandInOrder order) {
        Standing standing = open.standing();
        return open.person(order.author())
                .flatMap(person -> standing.submissionOf(person.id()))
                .flatMap(standing::accepted);
    }

    private Map<Part, Snapshot> snapshots(HandIn handIn) {
        return open.store().read(session -> session.handIns().snapshots(handIn.number()));
    }

    private static String written(HandInOrder order, Part part) {
        return (part == Part.MAIN ? order.source() : order.advanced().orElse("")).strip();
    }

    private static String address(HandIn handIn, Part part) {
        return part == Part.MAIN
                ? handIn.source().address()
                : handIn.advancedSource().map(Source::address).orElse("");
    }

    private static boolean isSame(String address, String written, Path base) {
        if (address.isEmpty()) {
            return false;
        }
        try {
            return address.equals(written) || address.equals(base.resolve(written).toString());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Keeps what arrived; an order whose sources all are what they were changes nothing.
    private HandInReport.Line keep(
            HandInOrder order, Map<Part, Optional<Outcome<Snapshot>>> parts) {
        Optional<Person> author = open.person(order.author());
        if (author.isEmpty()) {
            return new HandInReport.Line(
                    order.author(),
                    order.source(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Problem.of("hand-in.unknown-author", order.author())));
        }
        Optional<Problem> problem =
                isAsItWas(order, parts) ? Optional.empty() : put(author.get(), order, parts);
        Optional<SubmissionId> submission = open.standing().submissionOf(author.get().id());
        return new HandInReport.Line(
                order.author(),
                order.source(),
                submission,
                submission.map(s -> new Rows(open.standing(), Set.of()).state(s)),
                problem);
    }

    private boolean isAsItWas(HandInOrder order, Map<Part, Optional<Outcome<Snapshot>>> parts) {
        return parts.values().stream().allMatch(Optional::isEmpty)
                && accepted(order)
                        .filter(h -> h.advanced().isPresent() == order.advanced().isPresent())
                        .isPresent();
    }

    private Optional<Problem> put(
            Person author, HandInOrder order, Map<Part, Optional<Outcome<Snapshot>>> parts) {
        Outcome<Snapshot> main = text(order, Part.MAIN, parts);
        Optional<Outcome<Snapshot>> advanced =
                order.advanced().map(_ -> text(order, Part.ADVANCED, parts));
        Optional<Source> second = order.advanced().map(a -> source(a, advanced.orElseThrow()));
        Outcome<Optional<Problem>> kept =
                open.change(
                        session ->
                                new HandInWriter(open, session)
                                        .put(
                                                author,
                                                order.at().orElseGet(open::now),
                                                source(order.source(), main),
                                                main,
                                                second,
                                                advanced));
        return kept.orThrow();
    }

    /// What arrived, or the frozen text where the source has not changed.
    private Outcome<Snapshot> text(
            HandInOrder order, Part part, Map<Part, Optional<Outcome<Snapshot>>> parts) {
        Optional<Outcome<Snapshot>> arrived =
                Objects.requireNonNullElse(parts.get(part), Optional.empty());
        return arrived.orElseGet(
                () ->
                        Outcome.done(
                                Objects.requireNonNull(
                                        snapshots(accepted(order).orElseThrow()).get(part))));
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
