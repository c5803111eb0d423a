package peermortem.ui.common;

import java.util.Optional;

/// Something that the palette (and a menu) can do: `id` for tests, `detail` a quieter word beside
/// the title.
public record Command(
        String id, String title, String detail, Optional<String> keys, Runnable action) {
    public static Command of(String id, String title, Runnable action) {
        return new Command(id, title, "", Optional.empty(), action);
    }

    public Command withKeys(String shown) {
        return new Command(id, title, detail, Optional.of(shown), action);
    }

    public Command withDetail(String words) {
        return new Command(id, title, words, keys, action);
    }
}
