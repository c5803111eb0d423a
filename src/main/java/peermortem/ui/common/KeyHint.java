package peermortem.ui.common;

import java.util.List;

/// Keys (each as on its keycap, such as `J` or `Ctrl Z`) and what they do.
public record KeyHint(List<String> keys, String label) {
    public KeyHint {
        keys = List.copyOf(keys);
    }

    public static KeyHint of(String label, String... keys) {
        return new KeyHint(List.of(keys), label);
    }
}
