package peermortem.ui.common;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the platform keeps an app's settings: XDG base directories, Application Support, or
/// AppData.
public final class ConfigFolder {
    private ConfigFolder() {}

    public static Path of(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("win") && environment.containsKey("APPDATA")) {
            return Path.of(environment.getOrDefault("APPDATA", "")).resolve("Peermortem");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Peermortem");
        }
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".config");
        return base.resolve("peermortem");
    }
}
