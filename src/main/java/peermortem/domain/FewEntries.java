package peermortem.domain;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/// An unmodifiable map of about as many entries as a rubric has items, in order: two words of
/// memory per entry, where a hash table takes seven. A class of ten thousand holds tens of
/// thousands.
final class FewEntries<K, V> extends AbstractMap<K, V> {
    static final int MOST = 24;

    /// Keys and values by turns.
    private final Object[] entries;

    FewEntries(Map<? extends K, ? extends V> map) {
        entries = new Object[2 * map.size()];
        int at = 0;
        for (Entry<? extends K, ? extends V> entry : map.entrySet()) {
            entries[at++] = entry.getKey();
            entries[at++] = entry.getValue();
        }
    }

    @SuppressWarnings("unchecked") // only K and V are put in
    private Entry<K, V> entry(int at) {
        return Map.entry((K) entries[at], (V) entries[at + 1]);
    }

    private int find(@Nullable Object key) {
        for (int at = 0; at < entries.length; at += 2) {
            if (entries[at].equals(key)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    @SuppressWarnings("unchecked") // only V are put there
    public @Nullable V get(@Nullable Object key) {
        int at = find(key);
        return at < 0 ? null : (V) entries[at + 1];
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.length / 2;
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Iterator<>() {
                    private int at;

                    @Override
                    public boolean hasNext() {
                        return at < entries.length;
                    }

                    @Override
                    public Entry<K, V> next() {
                        if (at >= entries.length) {
                            throw new NoSuchElementException();
                        }
                        at += 2;
                        return entry(at - 2);
                    }
                };
            }
        };
    }
}
