import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The package's scripts and its description as jpackage ships them, changed a little. The
/// description names what the app needs by itself: jpackage would name what native code found on
/// the builder's machine, by names that other versions of the system do not have. The scripts first
/// make the system's menu and file type folders: on a machine that never had a desktop those are
/// missing, and the tools that register an app then fail and the installation with them. And they
/// put `peermortem` on the PATH.
///
/// The menu entry starts the app with two variables that JavaFX sets in any case, but only while
/// other threads may be looking for one: what is added to the environment then can end the process.
class DebianScripts {
    private static final String MAKE_FOLDERS =
            "mkdir -p /usr/share/applications /usr/share/desktop-directories"
                    + " /usr/share/mime/packages /usr/share/icons/hicolor\n";
    private static final String COMMAND = "/usr/bin/peermortem";
    private static final Map<String, String> ADDITIONS =
            Map.of(
                    "preinst", MAKE_FOLDERS,
                    "postinst", "ln -sfn /opt/peermortem/bin/peermortem " + COMMAND + "\n",
                    "prerm", MAKE_FOLDERS + "rm -f " + COMMAND + "\n");

    private static final String FOUND = "PACKAGE_DEFAULT_DEPENDENCIES";
    private static final String START = "Exec=APPLICATION_LAUNCHER";
    private static final String STARTED =
            "Exec=env GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1 APPLICATION_LAUNCHER %f";
    private static final String NEEDED =
            "libc6, libx11-6, libxext6, libxi6, libxrender1, libxtst6, xdg-utils";

    private final Path folder;

    DebianScripts(Path folder) {
        this.folder = folder;
    }

    Path write() throws IOException {
        Files.createDirectories(folder);
        for (var script : ADDITIONS.keySet()) {
            var text = template(script);
            var body = text.indexOf("set -e\n") + "set -e\n".length();
            if (body < "set -e\n".length()) {
                throw new IOException("jpackage's " + script + " is not as expected");
            }
            var changed = text.substring(0, body) + ADDITIONS.get(script) + text.substring(body);
            Files.writeString(folder.resolve(script), changed);
        }
        change("control", "control", FOUND, NEEDED);
        change("desktop", "peermortem.desktop", START, STARTED);
        return folder;
    }

    private void change(String template, String name, String from, String to) throws IOException {
        var text = template(template);
        if (!text.contains(from)) {
            throw new IOException("jpackage's " + name + " is not as expected");
        }
        Files.writeString(folder.resolve(name), text.replace(from, to));
    }

    private static String template(String name) throws IOException {
        return Files.readString(
                FileSystems.getFileSystem(URI.create("jrt:/"))
                        .getPath(
                                "/modules/jdk.jpackage/jdk/jpackage/internal/resources",
                                "template." + name));
    }
}
