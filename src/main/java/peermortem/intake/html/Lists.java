package peermortem.intake.html;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists as Markdown writes them: entries without paragraphs of their own, deeper lists within
/// entries.
final class Lists {
    private static final Pattern GOOGLE_LEVEL = Pattern.compile("\\blst-kix_\\w+-(\\d)\\b");

    private Lists() {}

    static void simplify(Element root) {
        root.select("menu,dir").tagName("ul");
        new ArrayList<>(root.select("ul,ol")).forEach(Lists::nest);
        for (Element entry : root.select("li")) {
            Element first = entry.firstElementChild();
            if (first != null && first.nameIs("p") && first.siblingIndex() == 0) {
                first.unwrap();
            }
        }
        root.select("ul > p:empty,ol > p:empty").remove();
    }

    /// A list right within a list, and Google's flat lists with a level in their class, belong to
    /// the entry before.
    private static void nest(Element list) {
        if (list.parent() instanceof Element parent && parent.nameIs("ul") | parent.nameIs("ol")) {
            moveInto(list.previousElementSibling(), list);
            return;
        }
        Matcher level = GOOGLE_LEVEL.matcher(list.className());
        if (level.find()
                && !level.group(1).equals("0")
                && list.previousElementSibling() instanceof Element before
                && (before.nameIs("ul") || before.nameIs("ol"))) {
            moveInto(deepestEntry(before, Integer.parseInt(level.group(1))), list);
        }
    }

    private static @org.jspecify.annotations.Nullable Element deepestEntry(
            Element list, int level) {
        Element entry = list.lastElementChild();
        for (int depth = 1; depth < level && entry != null; depth++) {
            Element inner =
                    entry.children().stream()
                            .filter(child -> child.nameIs("ul") || child.nameIs("ol"))
                            .reduce((a, b) -> b)
                            .orElse(null);
            if (inner == null) {
                return entry;
            }
            entry = inner.lastElementChild();
        }
        return entry;
    }

    private static void moveInto(@org.jspecify.annotations.Nullable Element entry, Element list) {
        if (entry != null && entry.nameIs("li")) {
            entry.appendChild(list);
        }
    }
}
