package peermortem.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

import javax.imageio.ImageIO;

/// Holds the installers' descriptions of all systems to what jpackage and the systems expect.
class InstallerTest {
    private static final Path INSTALLER = Path.of("installer");
    private static final Pattern OPTION = Pattern.compile("^--[a-z-]+", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("installer/[\\w./-]+");
    private static final Pattern USES = Pattern.compile("uses: +(\\S+)");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+@[0-9a-f]{40}");

    /// Options that jpackage's help lists on the other systems only.
    private static final String ELSEWHERE =
            """
            --win-per-user-install --win-menu --win-menu-group --win-shortcut-prompt
            --win-dir-chooser --win-upgrade-uuid
            --mac-package-identifier --mac-package-name --mac-app-category
            --linux-package-name --linux-deb-maintainer --linux-package-deps --linux-menu-group
            --linux-app-category --linux-shortcut
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common",
                "linux",
                "windows",
                "macos",
                "machine",
                "image-linux",
                "image-windows",
                "image-macos"
            })
    void everyOptionIsOneThatJpackageKnows(String name) throws IOException {
        var text = options(name);
        var known = List.of((help() + ELSEWHERE).split("[\\s,=]+"));
        var options = OPTION.matcher(text).results().map(match -> match.group()).toList();
        assertTrue(!options.isEmpty() && known.containsAll(options), options.toString());
        var system = name.replace("image-", "");
        for (var option : options) {
            if (option.matches("--(linux|win|mac)-.*")) {
                assertTrue(option.startsWith("--" + system.substring(0, 3)), option);
            }
        }
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        var missing = new ArrayList<String>();
        var named = 0;
        for (var folder : List.of("options", "associations")) {
            for (var file : files(INSTALLER.resolve(folder))) {
                for (var match : FILE.matcher(Files.readString(file)).results().toList()) {
                    named++;
                    if (!Files.exists(Path.of(match.group()))) {
                        missing.add(file + " names " + match.group());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named >= 12, "only " + named);
    }

    @ParameterizedTest
    @CsvSource({
        "class, peermortem, application/x-peermortem-class",
        "packet, pmpacket, application/x-peermortem-packet"
    })
    void fileTypesAgreeOnAllSystems(String kind, String extension, String type) throws IOException {
        for (var system : List.of("linux", "windows", "macos")) {
            var association = new Properties();
            var file = INSTALLER.resolve("associations/" + system + "-" + kind + ".properties");
            association.load(new ByteArrayInputStream(Files.readAllBytes(file)));
            assertEquals(extension, association.getProperty("extension"));
            assertEquals(type, association.getProperty("mime-type"));
            var described = options(system) + options("image-" + system);
            assertTrue(described.contains(file.toString().replace('\\', '/')), system);
        }
    }

    @Test
    void windowsKnowsAnOlderVersionByItsUpgradeCode() throws IOException {
        var code =
                options("windows")
                        .lines()
                        .filter(line -> line.startsWith("--win-upgrade-uuid "))
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .findFirst()
                        .orElseThrow();
        assertEquals(UUID.fromString(code).toString(), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peermortem.ico", "document.ico"})
    void windowsIconsHoldAllSizes(String name) throws IOException {
        var icon =
                ByteBuffer.wrap(Files.readAllBytes(INSTALLER.resolve("icon").resolve(name)))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0, icon.getShort(0));
        assertEquals(1, icon.getShort(2));
        var sizes = new TreeSet<Integer>();
        for (int entry = 0; entry < icon.getShort(4); entry++) {
            var width = icon.get(6 + 16 * entry) & 0xff;
            sizes.add(width == 0 ? 256 : width);
        }
        assertEquals(new TreeSet<>(List.of(16, 24, 32, 48, 64, 128, 256)), sizes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peermortem.icns", "document.icns"})
    void macIconsHoldAllSizes(String name) throws IOException {
        var bytes = Files.readAllBytes(INSTALLER.resolve("icon").resolve(name));
        var icon = ByteBuffer.wrap(bytes);
        assertArrayEquals("icns".getBytes(StandardCharsets.US_ASCII), first(bytes, 0, 4));
        assertEquals(bytes.length, icon.getInt(4));
        var sizes = new TreeSet<Integer>();
        for (int at = 8; at < bytes.length; at += icon.getInt(at + 4)) {
            var png = first(bytes, at + 8, icon.getInt(at + 4) - 8);
            sizes.add(ImageIO.read(new ByteArrayInputStream(png)).getWidth());
        }
        assertEquals(new TreeSet<>(List.of(16, 32, 64, 128, 256, 512, 1024)), sizes);
    }

    @Test
    void actionsOfTheWorkflowsArePinned() throws IOException {
        var actions = new ArrayList<String>();
        for (var workflow : files(Path.of(".github/workflows"))) {
            USES.matcher(Files.readString(workflow))
                    .results()
                    .forEach(m -> actions.add(m.group(1)));
        }
        assertTrue(actions.size() >= 5, actions.toString());
        assertTrue(actions.stream().allMatch(PINNED.asMatchPredicate()), actions.toString());
    }

    private static String options(String name) throws IOException {
        return Files.readString(INSTALLER.resolve("options/" + name + ".txt"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static byte[] first(byte[] bytes, int from, int length) {
        return java.util.Arrays.copyOfRange(bytes, from, from + length);
    }

    private static String help() {
        var out = new StringWriter();
        var jpackage = ToolProvider.findFirst("jpackage").orElseThrow();
        jpackage.run(new PrintWriter(out), new PrintWriter(out), "--help");
        return out + " ";
    }
}
