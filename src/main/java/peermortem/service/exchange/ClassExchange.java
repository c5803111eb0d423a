package peermortem.service.exchange;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.service.ExchangeDesk;
import peermortem.service.Nudge;
import peermortem.service.PacketOrder;
import peermortem.service.PacketsTaken;
import peermortem.service.PacketsWritten;
import peermortem.service.Progress;
import peermortem.service.ReviewsTaken;
import peermortem.service.book.OpenClass;
import peermortem.service.review.ReviewsFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What travels between a class file and people.
public final class ClassExchange implements ExchangeDesk {
    private final OpenClass open;

    public ClassExchange(OpenClass open) {
        this.open = open;
    }

    @Override
    public Outcome<PacketsWritten> write(PacketOrder order, Progress progress) {
        return new PacketWriting(open, order, progress).write();
    }

    @Override
    public Outcome<List<Path>> writeMails(PacketKind kind, PacketsWritten packets) {
        return new PacketMails(open).write(kind, packets);
    }

    @Override
    public PacketsTaken take(List<Path> packets, Progress progress) {
        return new PacketTaking(open, progress).take(packets);
    }

    @Override
    public Outcome<Integer> exportReviews(Path csv) {
        return new ReviewsFile(open).write(csv, Optional.empty());
    }

    @Override
    public Outcome<ReviewsTaken> importReviews(Path csv) {
        return new ReviewsFile(open).read(csv, Optional.empty());
    }

    @Override
    public List<Nudge> nudges() {
        return Nudges.of(open);
    }

    @Override
    public Outcome<List<Path>> writeNudges(Path folder) {
        return new NudgeFiles(open, open.tools().words()).write(folder);
    }
}
