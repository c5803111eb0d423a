package peermortem.service.handin;

import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SubmissionId;
import peermortem.service.HandInOrder;
import peermortem.service.HandInReport;
import peermortem.service.HandInReport.Fate;
import peermortem.service.Progress;
import peermortem.service.Slot;
import peermortem.service.SourceReader;
import peermortem.service.Touched;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Rows;
import peermortem.service.book.Standing;
import peermortem.service.book.Taken;
import peermortem.store.Changed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes links again. Where the deadline has passed, or there is none, the frozen text stays and
/// what changed is kept beside it; before the deadline what lies there now replaces it, as handing
/// in again does. Links that were refused are tried again.
final class Revisits {
    private static final Path HERE = Path.of("");
    private final OpenClass open;
    private final KnownSources known;
    private final Standing standing;
    private final List<Look> looks = new ArrayList<>();
    private final List<HandInReport.Line> lines = new ArrayList<>();

    Revisits(OpenClass open) {
        this.open = open;
        this.known = new KnownSources(open, HERE);
        this.standing = open.standing();
    }

    /// A link to look at, of a hand-in that was accepted.
    private record Look(HandIn handIn, Slot slot, String address) {}

    Outcome<HandInReport> run(Progress progress) {
        List<HandInOrder> again = new ArrayList<>();
        standing.state().authors().keySet().forEach(submission -> plan(submission, again));
        try {
            boolean all = look(new Share(progress, 0, looks.size() + again.size()));
            if (all && !again.isEmpty()) {
                Share rest = new Share(progress, looks.size(), looks.size() + again.size());
                HandInReport taken = new ClassHandIns(open).submit(again, rest).orThrow();
                lines.addAll(taken.lines());
                all = !taken.cancelled();
            }
            open.changed(Touched.ANYTHING);
            return Outcome.done(new HandInReport(lines, !all));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private boolean isBeforeDeadline(Person author) {
        Optional<Instant> due = standing.state().assignment().dueFor(author);
        return due.isPresent() && !open.now().isAfter(due.get());
    }

    private void plan(SubmissionId submission, List<HandInOrder> again) {
        Person author = standing.author(submission).orElseThrow();
        Optional<HandIn> failed =
                standing.lastHandIn(submission)
                        .filter(h -> h.problem().isPresent() && isLink(h.source().address()))
                        .filter(h -> !h.problem().get().code().equals(HandInWriter.TOO_LATE));
        Optional<HandIn> counts = standing.accepted(submission);
        boolean replaces = counts.filter(h -> isLink(h.source().address())).isPresent();
        if (failed.isPresent()) {
            again.add(order(author, failed.get()));
        } else if (replaces && isBeforeDeadline(author)) {
            again.add(order(author, counts.orElseThrow()));
            return;
        }
        for (Slot slot : Slot.values()) {
            counts.map(h -> new Look(h, slot, known.address(h, slot)))
                    .filter(look -> isLink(look.address()))
                    .ifPresent(looks::add);
        }
    }

    private HandInOrder order(Person author, HandIn handIn) {
        return new HandInOrder(
                author.id().value(),
                handIn.source().address(),
                handIn.advancedSource().map(Source::address).filter(a -> !a.isEmpty()),
                known.copy(handIn).map(c -> c.source().address()),
                Optional.empty());
    }

    private static boolean isLink(String address) {
        return address.regionMatches(true, 0, "http", 0, 4);
    }

    private boolean look(Progress progress) {
        List<SourceReader.Wanted> wanted = looks.stream().map(this::wanted).toList();
        Arrivals arrivals = new Arrivals(progress);
        open.tools().sources().readAll(wanted, HERE, arrivals);
        return arrivals.done == looks.size();
    }

    /// The text that was seen last: what changed once is not fetched whole again.
    private SourceReader.Wanted wanted(Look look) {
        Optional<Snapshot> later =
                look.slot() == Slot.COPY
                        ? Optional.empty()
                        : open.store()
                                .read(
                                        s ->
                                                s.visits()
                                                        .changed(
                                                                look.handIn().submission(),
                                                                part(look)));
        return new SourceReader.Wanted(
                look.address(),
                later.or(() -> known.snapshot(look.handIn(), look.slot()))
                        .map(s -> new SourceReader.Known(s.hash(), s.provenance())));
    }

    private static Part part(Look look) {
        return look.slot() == Slot.ADVANCED ? Part.ADVANCED : Part.MAIN;
    }

    private final class Arrivals implements SourceReader.Arrivals {
        private final Progress progress;
        private int done;

        Arrivals(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void arrived(int index, Outcome<Snapshot> outcome) {
            Look look = looks.get(index);
            progress.at(done++, looks.size(), look.address());
            lines.add(
                    switch (outcome) {
                        case Outcome.Done<Snapshot>(Snapshot live) -> seen(look, live);
                        case Outcome.Refused<Snapshot>(Problem why) ->
                                line(look, Fate.REFUSED, Optional.of(why));
                    });
        }

        @Override
        public void unchanged(int index) {
            Look look = looks.get(index);
            progress.at(done++, looks.size(), look.address());
            boolean changedBefore =
                    look.slot() != Slot.COPY
                            && standing.state()
                                    .changed()
                                    .getOrDefault(look.handIn().submission(), Map.of())
                                    .containsKey(part(look));
            lines.add(line(look, changedBefore ? Fate.CHANGED : Fate.UNCHANGED, Optional.empty()));
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    /// A text that is not the one that was seen last: another one, or the frozen one again.
    private HandInReport.Line seen(Look look, Snapshot live) {
        if (look.slot() == Slot.COPY) {
            Taken taken = Taken.of(look.address(), Outcome.done(live));
            Optional<Snapshot> main = known.snapshot(look.handIn(), Slot.MAIN);
            open.store()
                    .write(
                            Changed.handedIn(look.handIn().submission()),
                            session -> {
                                new HandInWriter(open, session)
                                        .putCopy(look.handIn().number(), main, taken);
                                return true;
                            });
            return line(look, Fate.TAKEN, Optional.empty());
        }
        boolean same =
                known.snapshot(look.handIn(), look.slot())
                        .filter(frozen -> frozen.hash().equals(live.hash()))
                        .isPresent();
        Optional<Snapshot> changed = same ? Optional.empty() : Optional.of(live);
        SubmissionId submission = look.handIn().submission();
        open.store()
                .write(
                        Changed.handedIn(submission),
                        session -> {
                            session.visits().put(submission, part(look), open.now(), changed);
                            return true;
                        });
        return line(look, same ? Fate.UNCHANGED : Fate.CHANGED, Optional.empty());
    }

    private HandInReport.Line line(Look look, Fate fate, Optional<Problem> problem) {
        SubmissionId submission = look.handIn().submission();
        return new HandInReport.Line(
                standing.author(submission).map(p -> p.id().value()).orElse(""),
                look.address(),
                Optional.of(submission),
                Optional.of(new Rows(standing, Set.of()).state(submission)),
                problem,
                fate,
                false);
    }

    /// A part of a longer job's progress.
    private record Share(Progress whole, int before, int of) implements Progress {
        @Override
        public void at(int done, int all, String what) {
            whole.at(before + done, of, what);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
