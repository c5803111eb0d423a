package peermortem.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Unmodifiable copies of maps that keep their order.
public final class Ordered {
    private Ordered() {}

    public static <K, V> Map<K, V> copy(Map<K, V> map) {
        if (map instanceof FewEntries<K, V> copied) {
            return copied;
        }
        return map.size() <= FewEntries.MOST
                ? new FewEntries<>(map)
                : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
