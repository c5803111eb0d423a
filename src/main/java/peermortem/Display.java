package peermortem;

import java.util.Locale;
import java.util.Map;

/// Whether a window can be shown: always, but on a Unix without a display.
final class Display {
    private Display() {}

    static boolean present(Map<String, String> environment) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.startsWith("win")
                || os.contains("mac")
                || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"))
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
