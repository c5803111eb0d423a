package peermortem.service;

import peermortem.domain.Event;
import peermortem.domain.Outcome;
import peermortem.domain.SubmissionId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What happened in the class, and copies of the class file.
public interface LogDesk {
    /// Events whose kind, person, subject or content holds the words, newest first.
    List<Event> events(String words, int atMost);

    List<Event> events(SubmissionId submission);

    Outcome<Path> export(Path csv);

    /// Takes a backup: into the rolling set, or to a path.
    Outcome<BackupFile> backup(Optional<Path> to);

    /// Takes a fresh backup and removes all earlier ones of the rolling set, which still hold who
    /// was erased; counts those removed. Copies kept elsewhere are out of reach.
    Outcome<Integer> replaceBackups();

    /// What merging another copy of this class file would do; changes nothing.
    Outcome<Merge> previewMerge(Path other);

    /// Takes over what only the other copy has; conflicts stay as they are here and are listed.
    Outcome<Merge> merge(Path other);
}
