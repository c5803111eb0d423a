import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The package's scripts as jpackage ships them, with two additions. They first make the system's
/// menu and file type folders: on a machine that never had a desktop those are missing, and the
/// tools that register an app then fail and the installation with them. And they put `peermortem`
/// on the PATH.
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

    private final Path folder;

    DebianScripts(Path folder) {
        this.folder = folder;
    }

    Path write() throws IOException {
        Files.createDirectories(folder);
        for (var script : ADDITIONS.keySet()) {
            var template =
                    FileSystems.getFileSystem(URI.create("jrt:/"))
                            .getPath(
                                    "/modules/jdk.jpackage/jdk/jpackage/internal/resources",
                                    "template." + script);
            var text = Files.readString(template);
            var body = text.indexOf("set -e\n") + "set -e\n".length();
            if (body < "set -e\n".length()) {
                throw new IOException("jpackage's " + script + " is not as expected");
            }
            var changed = text.substring(0, body) + ADDITIONS.get(script) + text.substring(body);
            Files.writeString(folder.resolve(script), changed);
        }
        return folder;
    }
}
