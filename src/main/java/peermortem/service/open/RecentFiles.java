package peermortem.service.open;

import peermortem.domain.ProblemException;
import peermortem.service.RecentFile;
import peermortem.store.Json;
import peermortem.store.OwnFiles;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The list of files opened last, kept in the user's folder; without that folder there is no list.
final class RecentFiles {
    private static final int MOST = 12;
    private final Path list;
    private final Clock clock;

    RecentFiles(Path list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    private record Entry(String path, String title, Instant openedAt) {}

    synchronized void add(Path file, String title) {
        String path = file.toAbsolutePath().normalize().toString();
        List<Entry> entries = new ArrayList<>(read());
        entries.removeIf(e -> e.path().equals(path));
        entries.addFirst(new Entry(path, title, clock.instant()));
        try {
            Path folder = list.toAbsolutePath().getParent();
            if (folder == null) {
                return;
            }
            OwnFiles.createFolders(folder);
            String json = Json.write(entries.subList(0, Math.min(MOST, entries.size())));
            OwnFiles.write(list, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log().log(Level.FINE, "no list of recent files", e);
        }
    }

    List<RecentFile> all() {
        return read().stream()
                .filter(e -> Files.isRegularFile(Path.of(e.path())))
                .map(e -> new RecentFile(Path.of(e.path()), e.title(), e.openedAt()))
                .toList();
    }

    private List<Entry> read() {
        if (!Files.isRegularFile(list)) {
            return List.of();
        }
        try {
            return Json.read(Files.readString(list), new TypeReference<List<Entry>>() {});
        } catch (IOException | ProblemException e) {
            log().log(Level.FINE, "no list of recent files", e);
            return List.of();
        }
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return Logger.getLogger(RecentFiles.class.getName());
    }
}
