package peermortem.service;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;

import java.nio.file.Path;
import java.util.List;

/// Makes and opens class files and packets. All methods touch files and block; call them off the UI
/// thread.
public interface ClassFiles {
    /// Makes a new class file; refuses where one exists.
    Outcome<ClassDesk> create(Path file, NewClass start);

    /// Opens a class file; a newer version's opens read-only, with a notice.
    Outcome<ClassDesk> open(Path file);

    /// Opens a packet that brings reviews to do.
    Outcome<ReviewDesk> openReviews(Path packet);

    /// What a packet is, so that the right screen opens it.
    Outcome<PacketKind> packetKind(Path packet);

    /// True where the file is a packet by its application id.
    boolean isPacket(Path file);

    /// The files opened last, newest first; those that are gone are left out.
    List<RecentFile> recent();

    List<BackupFile> backups(Path file);

    Outcome<RestorePreview> previewRestore(Path file, Path backup);

    /// Puts a backup in the place of a class file; what was there is backed up first.
    Outcome<BackupFile> restore(Path file, Path backup);

    /// Examines a class file and, where it is damaged, saves what can be read.
    Outcome<Diagnosis> doctor(Path file);
}
