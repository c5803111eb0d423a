package peermortem.ui.classroom;

import peermortem.domain.Event;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.service.BackupFile;
import peermortem.service.ExchangeDesk;
import peermortem.service.LogDesk;
import peermortem.service.Merge;
import peermortem.service.Nudge;
import peermortem.service.PacketOrder;
import peermortem.service.PacketsTaken;
import peermortem.service.PacketsWritten;
import peermortem.service.Progress;
import peermortem.service.ReviewsTaken;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Packets, reminders, log and backups in memory.
final class FakeExchange implements ExchangeDesk, LogDesk {
    int replaced;
    final List<PacketKind> mailed = new ArrayList<>();
    List<Nudge> missing =
            List.of(new Nudge(LongClass.people().getFirst(), Problem.of("file.missing", "x")));
    private static final Instant NOW = Instant.parse("2026-11-18T07:41:07Z");

    @Override
    public Outcome<PacketsWritten> write(PacketOrder order, Progress progress) {
        return Outcome.done(
                new PacketsWritten(
                        List.of(
                                new PacketsWritten.Written(
                                        PersonId.of("s01"),
                                        order.folder().resolve("s01.pmpacket"))),
                        false));
    }

    @Override
    public PacketsTaken take(List<Path> packets, Progress progress) {
        return new PacketsTaken(
                packets.stream()
                        .map(
                                p ->
                                        new PacketsTaken.Line(
                                                p,
                                                PacketsTaken.Fate.NEW,
                                                Optional.of(PersonId.of("s01")),
                                                List.of(
                                                        Problem.of("packet.came.appeals", 1),
                                                        Problem.of("packet.came.ratings", 2)),
                                                Optional.empty()))
                        .toList(),
                false);
    }

    @Override
    public Outcome<Integer> exportReviews(Path csv) {
        return Outcome.done(0);
    }

    @Override
    public Outcome<ReviewsTaken> importReviews(Path csv) {
        return Outcome.done(new ReviewsTaken(1, 14, 1, 0, List.of()));
    }

    @Override
    public List<Nudge> nudges() {
        return missing;
    }

    @Override
    public Outcome<List<Path>> writeMails(PacketKind kind, PacketsWritten packets) {
        mailed.add(kind);
        return Outcome.done(packets.packets().stream().map(PacketsWritten.Written::path).toList());
    }

    @Override
    public Outcome<List<Path>> writeNudges(Path folder) {
        return Outcome.done(List.of(folder.resolve("s01.eml")));
    }

    @Override
    public List<Event> events(String words, int atMost) {
        return List.of(event(2, "decision", "item.3"), event(1, "hand-in", "s01")).stream()
                .filter(e -> e.kind().contains(words))
                .toList();
    }

    private static Event event(long number, String kind, String subject) {
        return new Event(
                number,
                NOW,
                kind,
                Optional.of("s90"),
                Optional.of(subject),
                Optional.empty(),
                Optional.of("{\"met\":true}"),
                Sha256.of(kind));
    }

    @Override
    public List<Event> events(SubmissionId submission) {
        return events("", 10);
    }

    @Override
    public Outcome<Path> export(Path csv) {
        return Outcome.done(csv);
    }

    @Override
    public Outcome<BackupFile> backup(Optional<Path> to) {
        return Outcome.done(new BackupFile(to.orElse(Path.of("b1.peermortem")), NOW, 4096));
    }

    @Override
    public Outcome<Integer> replaceBackups() {
        replaced++;
        return Outcome.done(2);
    }

    @Override
    public Outcome<Merge> previewMerge(Path other) {
        return Outcome.done(
                new Merge(
                        2,
                        1,
                        0,
                        0,
                        3,
                        4,
                        List.of(
                                new Merge.Conflict(
                                        "Ada Seven",
                                        Problem.of("merge.what.decision", "item.3"),
                                        Problem.of("merge.is.met-because", "It is there."),
                                        Problem.of("merge.is.taken-back")),
                                new Merge.Conflict(
                                        "陈雨桐 (Chen Yutong)",
                                        Problem.of("merge.what.review", "ሰላም በቀለ (Selam Bekele)"),
                                        Problem.of("merge.is.draft", "item.1, item.2", "–"),
                                        Problem.of(
                                                "merge.is.submitted",
                                                "item.1, item.2, item.3, item.4, item.5, item.6",
                                                "The timeline tells who did what and when, and"
                                                        + " the cause is told in the words of"
                                                        + " somebody who was there.")))));
    }

    @Override
    public Outcome<Merge> merge(Path other) {
        return previewMerge(other);
    }
}
