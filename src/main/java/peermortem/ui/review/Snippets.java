package peermortem.ui.review;

import peermortem.domain.ItemId;
import peermortem.ui.common.Settings;

import java.util.ArrayList;
import java.util.List;

/// Sentences that a reviewer used before for an item, newest first.
final class Snippets {
    private static final int MOST = 5;
    private static final String BETWEEN = "\u001e";

    private final Settings settings;

    Snippets(Settings settings) {
        this.settings = settings;
    }

    List<String> of(ItemId item) {
        return settings.get(key(item))
                .filter(value -> !value.isEmpty())
                .map(value -> List.of(value.split(BETWEEN)))
                .orElse(List.of());
    }

    void remember(ItemId item, String sentence) {
        String clean = sentence.strip().replace(BETWEEN, " ");
        if (!clean.isEmpty()) {
            List<String> all = new ArrayList<>(of(item));
            all.remove(clean);
            all.addFirst(clean);
            settings.put(
                    key(item), String.join(BETWEEN, all.subList(0, Math.min(MOST, all.size()))));
        }
    }

    private static String key(ItemId item) {
        return "snippets." + item;
    }
}
