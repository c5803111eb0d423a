package peermortem.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Emphasis as Markdown can say it: joined where it was only interrupted, without white space at
/// its ends, never empty and never doubled.
final class Emphasis {
    private static final String ALL = "strong,em,del";

    private Emphasis() {}

    static void tidy(Element root) {
        root.select("b").tagName("strong");
        root.select("i").tagName("em");
        root.select("s,strike").tagName("del");
        root.select("h1 strong,h2 strong,h3 strong,h4 strong,h5 strong,h6 strong,th strong")
                .unwrap();
        root.select("strong strong,em em,del del").unwrap();
        root.select(ALL).forEach(Emphasis::dropEmpty);
        root.select(ALL).forEach(Emphasis::join);
        root.select(ALL).forEach(Emphasis::moveSpaceOut);
        // the converter puts a space behind emphasis that has a sibling; in a span of its own it
        // has none
        root.select(ALL).forEach(mark -> mark.wrap("<span></span>"));
    }

    private static void dropEmpty(Element mark) {
        if (!mark.hasText()) {
            mark.unwrap();
        }
    }

    private static void join(Element mark) {
        if (mark.parent() == null) {
            return;
        }
        Node next = mark.nextSibling();
        while (next != null && next.nameIs(mark.normalName())) {
            ((Element) next).childNodes().stream().toList().forEach(mark::appendChild);
            next.remove();
            next = mark.nextSibling();
        }
    }

    private static void moveSpaceOut(Element mark) {
        if (mark.parent() == null || mark.childNodeSize() == 0) {
            return;
        }
        if (mark.childNode(0) instanceof TextNode first && first.getWholeText().startsWith(" ")) {
            first.text(first.getWholeText().stripLeading());
            mark.before(new TextNode(" "));
        }
        if (mark.childNode(mark.childNodeSize() - 1) instanceof TextNode last
                && last.getWholeText().endsWith(" ")) {
            last.text(last.getWholeText().stripTrailing());
            mark.after(new TextNode(" "));
        }
    }
}
