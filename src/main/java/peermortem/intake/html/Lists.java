package peermortem.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

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
            boxes(entry);
            Element first = entry.firstElementChild();
            if (first != null && first.nameIs("p") && first.siblingIndex() == 0) {
                first.unwrap();
            }
        }
        root.select("ul > p:empty,ol > p:empty").remove();
    }

    /// Word processors write a task's box as a character.
    private static void boxes(Element entry) {
        Element holder = entry.selectFirst("> p") == null ? entry : entry.selectFirst("> p");
        if (holder != null
                && holder.childNodeSize() > 0
                && holder.childNode(0) instanceof TextNode text) {
            String words = text.getWholeText().stripLeading();
            if (words.startsWith("\u2610")
                    || words.startsWith("\u2611")
                    || words.startsWith("\u2612")) {
                Element box = new Element("input").attr("type", "checkbox");
                box.attr("checked", !words.startsWith("\u2610"));
                text.text(" " + words.substring(1).stripLeading());
                text.before(box);
            }
        }
    }

    /// A list right within a list, and Google's flat lists with a level in their class, belong to
    /// the entry before.
    private static void nest(Element list) {
        Element before = list.previousElementSibling();
        if (isList(list.parent())) {
            moveInto(before, list);
            return;
        }
        Matcher level = GOOGLE_LEVEL.matcher(list.className());
        if (before != null && isList(before) && level.find() && !level.group(1).equals("0")) {
            moveInto(deepestEntry(before, Integer.parseInt(level.group(1))), list);
        }
    }

    private static boolean isList(@Nullable Element element) {
        return element != null && (element.nameIs("ul") || element.nameIs("ol"));
    }

    private static @Nullable Element deepestEntry(Element list, int level) {
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

    private static void moveInto(@Nullable Element entry, Element list) {
        if (entry != null && entry.nameIs("li")) {
            entry.appendChild(list);
        }
    }
}
