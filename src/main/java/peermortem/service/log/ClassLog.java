package peermortem.service.log;

import peermortem.domain.Event;
import peermortem.domain.Outcome;
import peermortem.domain.SubmissionId;
import peermortem.service.BackupFile;
import peermortem.service.LogDesk;
import peermortem.service.Merge;
import peermortem.service.book.CsvText;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.store.Backups;
import peermortem.store.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The log and the copies of a class file.
public final class ClassLog implements LogDesk {
    private final OpenClass open;

    public ClassLog(OpenClass open) {
        this.open = open;
    }

    @Override
    public List<Event> events(String words, int atMost) {
        return open.store().read(s -> s.events().search(words, atMost));
    }

    @Override
    public List<Event> events(SubmissionId submission) {
        return open.store().read(s -> s.events().of(submission.value()));
    }

    @Override
    public Outcome<Path> export(Path csv) {
        CsvText text =
                new CsvText("number", "at", "kind", "who", "subject", "before", "after", "hash");
        for (Event event : open.store().read(s -> s.events().all())) {
            text.row(
                    Long.toString(event.number()),
                    event.at().toString(),
                    event.kind(),
                    event.who().orElse(""),
                    event.subject().orElse(""),
                    event.before().orElse(""),
                    event.after().orElse(""),
                    event.hash().hex());
        }
        try {
            OwnFiles.write(csv, text.toString().getBytes(StandardCharsets.UTF_8));
            return Outcome.done(csv);
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", csv);
        }
    }

    @Override
    public Outcome<BackupFile> backup(Optional<Path> to) {
        Backups backups = new Backups(open.tools().clock());
        Outcome<Backups.Copy> copy =
                to.map(path -> backups.copy(open.store(), path))
                        .orElseGet(() -> backups.take(open.store()));
        return copy.map(c -> new BackupFile(c.path(), c.at(), c.path().toFile().length()));
    }

    @Override
    public Outcome<Integer> replaceBackups() {
        Outcome<Integer> removed = new Backups(open.tools().clock()).replaceAll(open.store());
        return switch (removed) {
            case Outcome.Refused<Integer> refused -> refused;
            case Outcome.Done<Integer>(Integer count) ->
                    open.change(
                            session -> {
                                open.log(
                                        session,
                                        "backups.replaced",
                                        "class",
                                        Facts.NONE,
                                        Facts.of("removed", count));
                                return count;
                            });
        };
    }

    @Override
    public Outcome<Merge> previewMerge(Path other) {
        return new Merging(open).merge(other, false);
    }

    @Override
    public Outcome<Merge> merge(Path other) {
        return new Merging(open).merge(other, true);
    }
}
