package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

class SettingsTest {
    @TempDir Path folder;

    @Test
    void whatWasPutComesBackFromTheFile() {
        Path file = folder.resolve("deep").resolve("settings");
        Settings.at(file).put("window.width", "1234.5");
        assertEquals(1234.5, Settings.at(file).number("window.width", 0));
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        Path file = folder.resolve("settings");
        Settings.at(file).put("theme", "dark");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aDamagedFileOrValueCostsOnlyTheMemory() throws IOException {
        Path file = folder.resolve("settings");
        Files.write(file, new byte[] {'a', '=', '\\', 'u', 'x', (byte) 0xff});
        Settings settings = Settings.at(file);
        assertEquals(Optional.empty(), settings.get("a"));
        settings.put("a", "wide");
        assertEquals(7, settings.number("a", 7));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        Settings settings = Settings.at(blocked.resolve("settings"));
        settings.put("theme", "dark");
        assertEquals(Optional.of("dark"), settings.get("theme"));
        assertFalse(Files.isDirectory(blocked));
    }

    @Test
    void theFolderFollowsThePlatform() {
        Path home = Path.of("home");
        assertEquals(
                Path.of("/etc/me/peermortem"),
                ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/etc/me"), "Linux", home));
        assertTrue(
                ConfigFolder.of(Map.of(), "Linux", home)
                        .endsWith(Path.of(".config", "peermortem")));
        assertTrue(ConfigFolder.of(Map.of(), "Mac OS X", home).startsWith(home.resolve("Library")));
        assertEquals(
                Path.of("roaming", "Peermortem"),
                ConfigFolder.of(Map.of("APPDATA", "roaming"), "Windows 11", home));
    }
}
