package peermortem.ui.classroom.table;

import peermortem.service.SubmissionRow;

import java.text.CollationKey;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The order of names. A key is made once for each, since a collator takes fifty times as long for
/// two names as for their keys. The collator itself is made with the first key: it reads large
/// tables.
final class NameOrder {
    private static final Collator ENGLISH = Collator.getInstance(Locale.ENGLISH);
    private static final Map<String, CollationKey> KEYS = new ConcurrentHashMap<>();

    private NameOrder() {}

    static CollationKey of(String name) {
        CollationKey known = KEYS.get(name);
        return known == null ? KEYS.computeIfAbsent(name, ENGLISH::getCollationKey) : known;
    }

    /// Makes the keys of these rows' names; ten thousand take longer than a frame may.
    static void prepare(List<SubmissionRow> rows) {
        rows.forEach(row -> of(row.author().name()));
    }
}
