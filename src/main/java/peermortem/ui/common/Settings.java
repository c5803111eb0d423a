package peermortem.ui.common;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/// What the window remembers between runs (size, panes, theme, last place), in one small file that
/// only its owner may read. A file that cannot be read or written costs the memory, never the work.
public final class Settings {
    private final @Nullable Path file;
    private final Properties values = new Properties();

    private Settings(@Nullable Path file) {
        this.file = file;
    }

    /// The settings in a file, which need not exist yet.
    public static Settings at(Path file) {
        Settings settings = new Settings(file);
        settings.load(file);
        return settings;
    }

    /// Settings that are forgotten at the end.
    public static Settings inMemory() {
        return new Settings(null);
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public double number(String key, double otherwise) {
        try {
            return get(key).map(Double::parseDouble).filter(Double::isFinite).orElse(otherwise);
        } catch (NumberFormatException e) {
            log().debug("no number under {}", key, e);
            return otherwise;
        }
    }

    public boolean flag(String key) {
        return get(key).filter("true"::equals).isPresent();
    }

    /// Remembers a value and writes the file if that changed something.
    public synchronized void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            save();
        }
    }

    private void load(Path from) {
        if (!Files.isReadable(from)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            log().warn("settings not read", e);
        }
    }

    private void save() {
        if (file == null) {
            return;
        }
        try {
            write(file.toAbsolutePath());
        } catch (IOException | UncheckedIOException e) {
            log().warn("settings not written", e);
        }
    }

    private void write(Path to) throws IOException {
        Path folder = to.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = to.resolveSibling(to.getFileName() + ".tmp");
        try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            values.store(writer, null);
        }
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return LoggerFactory.getLogger(Settings.class);
    }
}
