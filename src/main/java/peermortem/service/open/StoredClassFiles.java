package peermortem.service.open;

import peermortem.domain.Actor;
import peermortem.domain.Assignment;
import peermortem.domain.ClassSettings;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.service.BackupFile;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.service.Diagnosis;
import peermortem.service.NewClass;
import peermortem.service.RecentFile;
import peermortem.service.RestorePreview;
import peermortem.service.ReviewDesk;
import peermortem.service.Tools;
import peermortem.service.book.Facts;
import peermortem.service.book.Ids;
import peermortem.service.book.OpenClass;
import peermortem.service.exchange.ClassKeys;
import peermortem.service.packet.PacketFile;
import peermortem.service.review.PacketReviews;
import peermortem.store.Backups;
import peermortem.store.Doctor;
import peermortem.store.FileKind;
import peermortem.store.OwnFiles;
import peermortem.store.Session;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Class files and packets on this machine. Every class file is backed up when it is opened.
public final class StoredClassFiles implements ClassFiles {
    private final Tools tools;
    private final RecentFiles recent;

    public StoredClassFiles(Tools tools) {
        this.tools = tools;
        this.recent = new RecentFiles(tools.home().resolve("recent.json"), tools.clock());
    }

    @Override
    public Outcome<ClassDesk> create(Path file, NewClass start) {
        return guarded(
                () -> {
                    if (Files.exists(file)) {
                        return Outcome.refused("store.exists", file);
                    }
                    return make(file, start).then(made -> desk(made, start.title()));
                });
    }

    /// A class file gets its name only once everything that makes it one is in it.
    private Outcome<Path> make(Path file, NewClass start) {
        try {
            Path unfinished = OwnFiles.unfinished(file);
            try {
                Files.delete(unfinished);
                try (Store store = Store.create(unfinished, FileKind.CLASS_FILE).orThrow()) {
                    store.write(session -> fill(session, start));
                }
                OwnFiles.finish(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return Outcome.done(file);
        } catch (NoSuchFileException e) {
            return Outcome.refused(
                    "store.no-folder", String.valueOf(file.toAbsolutePath().getParent()), file);
        } catch (IOException e) {
            return Outcome.refused("store.not-writable", file);
        }
    }

    private Outcome<ClassDesk> desk(Path file, String title) {
        return Store.open(file, FileKind.CLASS_FILE).then(store -> desk(store, title));
    }

    private boolean fill(Session session, NewClass start) {
        session.meta().put("class", Ids.random(tools.random()));
        session.meta().put("secret", Ids.random(tools.random()));
        ClassKeys.make(session);
        Assignment assignment =
                new Assignment(
                        start.title(),
                        start.rubric(),
                        start.zone(),
                        start.due(),
                        start.reviewDue(),
                        ClassSettings.DEFAULT);
        session.assignment().put(assignment, tools.clock().instant());
        session.events()
                .add(
                        tools.clock().instant(),
                        "class.created",
                        Actor.OWNER.id(),
                        "class",
                        Facts.NONE,
                        Facts.of(assignment));
        return true;
    }

    private Outcome<ClassDesk> desk(Store store, String title) {
        if (store.readOnly()) {
            recent.add(store.file(), title);
        } else {
            store.beforeWriting(() -> recent.add(store.file(), title)); // no start waits for that
        }
        return Outcome.done(new StoredClassDesk(new OpenClass(store, tools)));
    }

    @Override
    public Outcome<ClassDesk> open(Path file) {
        return guarded(
                () -> {
                    if (Files.isRegularFile(file) && Files.size(file) == 0) {
                        return Outcome.refused("store.not-ours", file);
                    }
                    Outcome<Store> opened = Store.open(file, FileKind.CLASS_FILE);
                    return opened.then(this::opened);
                });
    }

    private Outcome<ClassDesk> opened(Store store) {
        try {
            String title = store.read(s -> s.assignment().get().title());
            Outcome<ClassDesk> desk = desk(store, title);
            if (!store.readOnly()) {
                store.beforeWriting(() -> new Backups(tools.clock()).takeIfChanged(store));
            }
            return desk;
        } catch (ProblemException e) {
            store.close();
            throw e;
        } catch (RuntimeException e) {
            store.close();
            throw new ProblemException(Problem.of("store.odd-content", store.file()), e);
        }
    }

    @Override
    public Outcome<ReviewDesk> openReviews(Path packet) {
        return guarded(
                () ->
                        PacketReviews.open(packet, tools)
                                .map(
                                        desk -> {
                                            recent.add(packet, desk.task().title());
                                            return desk;
                                        }));
    }

    @Override
    public Outcome<PacketKind> packetKind(Path packet) {
        return PacketFile.kind(packet);
    }

    @Override
    public boolean isPacket(Path file) {
        return Store.kind(file).filter(k -> k == FileKind.PACKET).isPresent();
    }

    @Override
    public List<RecentFile> recent() {
        return recent.all();
    }

    @Override
    public List<BackupFile> backups(Path file) {
        return Backups.list(file).stream()
                .map(c -> new BackupFile(c.path(), c.at(), c.path().toFile().length()))
                .toList();
    }

    @Override
    public Outcome<RestorePreview> previewRestore(Path file, Path backup) {
        Outcome<int[]> there = counts(backup);
        Outcome<int[]> here = counts(file);
        return there.map(
                b -> {
                    int[] f = here instanceof Outcome.Done<int[]>(int[] value) ? value : new int[3];
                    return new RestorePreview(f[0], b[0], f[1], b[1], f[2], b[2]);
                });
    }

    private static Outcome<int[]> counts(Path file) {
        return guarded(
                () -> {
                    Outcome<Store> opened = Store.openUntrusted(file, FileKind.CLASS_FILE);
                    return opened.map(
                            store -> {
                                try (store) {
                                    return store.read(
                                            s ->
                                                    new int[] {
                                                        s.people().all().size(),
                                                        s.reviews().all().size(),
                                                        (int) s.events().count()
                                                    });
                                }
                            });
                });
    }

    @Override
    public Outcome<BackupFile> restore(Path file, Path backup) {
        return guarded(
                () -> {
                    if (counts(backup) instanceof Outcome.Refused<int[]>(Problem problem)) {
                        return new Outcome.Refused<BackupFile>(problem);
                    }
                    Path copy = Doctor.copyBeside(file, backup);
                    try {
                        Outcome<BackupFile> before = setAside(file);
                        if (before instanceof Outcome.Done<BackupFile>) {
                            Doctor.replace(file, copy);
                        }
                        return before;
                    } finally {
                        Files.deleteIfExists(copy);
                    }
                });
    }

    /// Backs up what is there; a file that cannot be opened any more is copied as it is.
    private Outcome<BackupFile> setAside(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Outcome.done(new BackupFile(file, tools.clock().instant(), 0));
        }
        if (Store.openElsewhere(file)) {
            return Outcome.refused("store.open-elsewhere", file);
        }
        if (Store.open(file, FileKind.CLASS_FILE) instanceof Outcome.Done<Store>(Store store)) {
            try (store) {
                Outcome<Backups.Copy> copy = new Backups(tools.clock()).take(store);
                if (copy instanceof Outcome.Done<Backups.Copy>) {
                    return copy.map(
                            c -> new BackupFile(c.path(), c.at(), c.path().toFile().length()));
                }
            }
        }
        Path aside = file.resolveSibling(file.getFileName() + ".before-restore");
        OwnFiles.write(aside, Files.readAllBytes(file));
        return Outcome.done(new BackupFile(aside, tools.clock().instant(), Files.size(aside)));
    }

    @Override
    public Outcome<Diagnosis> doctor(Path file) {
        return guarded(
                () ->
                        new Doctor()
                                .examine(file)
                                .map(d -> new Diagnosis(d.healthy(), d.repaired(), d.findings())));
    }

    /// Work that may fail with a problem or an error of the file system.
    private interface Work<T> {
        Outcome<T> run() throws IOException;
    }

    private static <T> Outcome<T> guarded(Work<T> work) {
        try {
            return work.run();
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        } catch (IOException e) {
            return Outcome.refused("file.failed", String.valueOf(e.getMessage()));
        }
    }
}
