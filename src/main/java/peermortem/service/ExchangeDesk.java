package peermortem.service;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;

import java.nio.file.Path;
import java.util.List;

/// Everything that travels between people as files.
public interface ExchangeDesk {
    /// Writes one packet per person concerned into a folder.
    default Outcome<PacketsWritten> write(PacketKind kind, Path folder, Progress progress) {
        return write(PacketOrder.of(kind, folder), progress);
    }

    /// Writes packets for some of them, or with new keys. A packet that still lies in the folder
    /// with an answer in it is never written over.
    Outcome<PacketsWritten> write(PacketOrder order, Progress progress);

    /// Writes an e-mail draft beside each packet, with the packet attached.
    Outcome<List<Path>> writeMails(PacketKind kind, PacketsWritten packets);

    /// Takes packets (files, or folders of them) in, in any order, again and again.
    PacketsTaken take(List<Path> packets, Progress progress);

    /// Reviews as CSV, one row per review and item; drafts included.
    Outcome<Integer> exportReviews(Path csv);

    /// Reads such a CSV back; missing allocations are added, marked as entered by the TA.
    Outcome<ReviewsTaken> importReviews(Path csv);

    /// A message for everybody whose review or hand-in is missing.
    List<Nudge> nudges();

    /// Writes the nudges as e-mail drafts, with the deadlines as a calendar file.
    Outcome<List<Path>> writeNudges(Path folder);
}
