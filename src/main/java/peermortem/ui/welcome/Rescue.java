package peermortem.ui.welcome;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.service.BackupFile;
import peermortem.service.ClassFiles;
import peermortem.service.RestorePreview;
import peermortem.ui.common.Command;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Offers the newest backup of a class file that cannot be opened any more, and says what it holds
/// before it takes the file's place.
final class Rescue {
    private static final Set<String> DAMAGED =
            Set.of(
                    "store.damaged",
                    "store.damaged-file",
                    "store.not-ours",
                    "store.odd-content",
                    "store.odd-schema");
    private final UiContext context;
    private final ClassFiles files;
    private final Consumer<Path> opener;

    Rescue(UiContext context, ClassFiles files, Consumer<Path> opener) {
        this.context = context;
        this.files = files;
        this.opener = opener;
    }

    /// Tells why a file was not opened, with a way out where there is one.
    void tell(Path file, Problem problem) {
        List<BackupFile> backups =
                DAMAGED.contains(problem.code()) ? files.backups(file) : List.of();
        Optional<BackupFile> newest = backups.stream().findFirst();
        if (newest.isEmpty()) {
            context.notices().problem(problem);
            return;
        }
        Command restore =
                Command.of(
                        "restore-newest",
                        context.words().get("backups.restore"),
                        () -> preview(file, newest.get()));
        context.notices().info(context.words().problem(problem), restore);
    }

    private void preview(Path file, BackupFile backup) {
        context.background()
                .job(
                        context.words().get("backups.job"),
                        progress -> files.previewRestore(file, backup.path()))
                .onSuccess(outcome -> told(outcome, seen -> ask(file, backup, seen)))
                .start();
    }

    private void ask(Path file, BackupFile backup, RestorePreview seen) {
        String holds =
                context.words()
                        .get(
                                "welcome.restore.text",
                                String.valueOf(backup.path().getFileName()),
                                seen.peopleInBackup(),
                                seen.reviewsInBackup(),
                                seen.eventsInBackup());
        context.notices()
                .confirm(
                        context.words().get("backups.restore.title"),
                        holds,
                        Command.of(
                                "restore-confirm",
                                context.words().get("backups.restore"),
                                () -> restore(file, backup)));
    }

    private void restore(Path file, BackupFile backup) {
        context.background()
                .job(
                        context.words().get("backups.job"),
                        progress -> files.restore(file, backup.path()))
                .onSuccess(outcome -> told(outcome, before -> restored(file, before)))
                .start();
    }

    private void restored(Path file, BackupFile before) {
        context.notices().info(context.words().get("backups.restored", before.path()));
        opener.accept(file);
    }

    private <T> void told(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> done.accept(value);
            case Outcome.Refused<T>(Problem problem) -> context.notices().problem(problem);
        }
    }
}
