package peermortem.ui.classroom;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.service.BackupFile;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.service.Diagnosis;
import peermortem.service.NewClass;
import peermortem.service.RecentFile;
import peermortem.service.RestorePreview;
import peermortem.service.ReviewDesk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Class files in memory that remember what they were asked for.
public final class FakeFiles implements ClassFiles {
    public final List<NewClass> created = new ArrayList<>();
    public final List<Path> opened = new ArrayList<>();
    public final List<Path> restored = new ArrayList<>();

    @Override
    public Outcome<ClassDesk> create(Path file, NewClass start) {
        created.add(start);
        return Outcome.done(new FakeDesk());
    }

    @Override
    public Outcome<ClassDesk> open(Path file) {
        opened.add(file);
        if (file.endsWith("damaged.peermortem") && restored.isEmpty()) {
            return Outcome.refused("store.damaged-file", file);
        }
        return file.endsWith("gone.peermortem")
                ? Outcome.refused("file.missing", file)
                : Outcome.done(new FakeDesk());
    }

    @Override
    public Outcome<ReviewDesk> openReviews(Path packet) {
        opened.add(packet);
        return Outcome.refused("file.missing", packet);
    }

    @Override
    public Outcome<PacketKind> packetKind(Path packet) {
        return Outcome.done(PacketKind.REVIEW);
    }

    @Override
    public boolean isPacket(Path file) {
        return file.toString().endsWith(".pmpacket");
    }

    @Override
    public List<RecentFile> recent() {
        Instant now = Instant.parse("2026-11-18T07:41:07Z");
        return List.of(
                new RecentFile(
                        Path.of("teaching", "2026", "0x19-cohort-12.peermortem"),
                        "0x19. Postmortem, cohort 12",
                        now),
                new RecentFile(Path.of("old.peermortem"), "Incident write-ups, spring", now));
    }

    @Override
    public List<BackupFile> backups(Path file) {
        return List.of(
                new BackupFile(
                        Path.of("b1.peermortem"), Instant.parse("2026-11-18T06:30:00Z"), 123_456));
    }

    @Override
    public Outcome<RestorePreview> previewRestore(Path file, Path backup) {
        return Outcome.done(new RestorePreview(21, 20, 48, 40, 300, 250));
    }

    @Override
    public Outcome<BackupFile> restore(Path file, Path backup) {
        restored.add(backup);
        return Outcome.done(new BackupFile(Path.of("before.peermortem"), Instant.EPOCH, 1));
    }

    @Override
    public Outcome<Diagnosis> doctor(Path file) {
        return Outcome.done(new Diagnosis(true, false, List.of()));
    }
}
