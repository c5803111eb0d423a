package peermortem.intake.file;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import peermortem.domain.Bytes;

import java.util.List;
import java.util.Map;

/// Rewrites the content of an OpenDocument text as HTML elements.
final class OdtTree {
    private static final int MAX_DEPTH = 100;
    private final OdtStyles styles;
    private final Map<String, Bytes> parts;
    private final Images images;

    OdtTree(OdtStyles styles, Map<String, Bytes> parts, Images images) {
        this.styles = styles;
        this.parts = parts;
        this.images = images;
    }

    void write(List<Node> from, Element to, int depth) {
        for (Node node : from) {
            if (node instanceof TextNode text) {
                to.appendText(text.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element && depth < MAX_DEPTH) {
                write(element, to, depth + 1);
            }
        }
    }

    private void write(Element from, Element to, int depth) {
        switch (from.normalName()) {
            case "text:h" -> heading(from, to, depth);
            case "text:p" -> paragraph(from, to, depth);
            case "text:span" -> span(from, to, depth);
            case "text:list" -> list(from, to, depth);
            case "text:list-item", "text:list-header" ->
                    write(from.childNodes(), to.appendElement("li"), depth);
            case "table:table" -> write(from.childNodes(), to.appendElement("table"), depth);
            case "table:table-row" -> write(from.childNodes(), to.appendElement("tr"), depth);
            case "table:table-cell" -> write(from.childNodes(), to.appendElement("td"), depth);
            case "text:a" ->
                    write(
                            from.childNodes(),
                            to.appendElement("a").attr("href", from.attr("xlink:href")),
                            depth);
            case "draw:image" -> image(from, to);
            case "text:line-break" -> to.appendElement("br");
            case "text:s" -> to.appendText(" ".repeat(spaces(from)));
            case "text:tab" -> to.appendText(to.closest("pre") == null ? " " : "\t");
            case "text:tracked-changes",
                    "text:note",
                    "office:annotation",
                    "office:forms",
                    "text:table-of-content",
                    "text:sequence-decls",
                    "svg:title",
                    "svg:desc",
                    "office:binary-data" -> {}
            default -> write(from.childNodes(), to, depth);
        }
    }

    private void heading(Element from, Element to, int depth) {
        int level = number(from.attr("text:outline-level"), 1);
        write(from.childNodes(), to.appendElement("h" + Math.clamp(level, 1, 6)), depth);
    }

    private void paragraph(Element from, Element to, int depth) {
        String style = from.attr("text:style-name");
        int level = styles.headingLevel(style);
        if (level > 0) {
            write(from.childNodes(), to.appendElement("h" + level), depth);
        } else if (styles.isCode(style)) {
            code(from, to, depth);
        } else if (styles.isQuotation(style)) {
            write(from.childNodes(), to.appendElement("blockquote").appendElement("p"), depth);
        } else {
            write(from.childNodes(), marked(to.appendElement("p"), style), depth);
        }
    }

    /// Consecutive paragraphs of code are one block.
    private void code(Element from, Element to, int depth) {
        Element last = to.lastElementChild();
        if (last != null && last.nameIs("pre")) {
            last.appendText("\n");
        } else {
            last = to.appendElement("pre");
        }
        write(from.childNodes(), last, depth);
    }

    private void span(Element from, Element to, int depth) {
        String style = from.attr("text:style-name");
        Element target =
                styles.isCode(style) && to.closest("pre") == null
                        ? to.appendElement("code")
                        : marked(to, style);
        write(from.childNodes(), target, depth);
    }

    private Element marked(Element to, String style) {
        Element target = to;
        if (to.closest("pre,h1,h2,h3,h4,h5,h6") != null) {
            return target;
        }
        target = styles.isBold(style) ? target.appendElement("strong") : target;
        target = styles.isItalic(style) ? target.appendElement("em") : target;
        return styles.isStruck(style) ? target.appendElement("del") : target;
    }

    private void list(Element from, Element to, int depth) {
        String style = from.attr("text:style-name");
        for (Element outer = from.parent();
                style.isEmpty() && outer != null;
                outer = outer.parent()) {
            style = outer.nameIs("text:list") ? outer.attr("text:style-name") : "";
        }
        write(from.childNodes(), to.appendElement(styles.isNumbered(style) ? "ol" : "ul"), depth);
    }

    private void image(Element from, Element to) {
        String name = from.attr("xlink:href").replaceFirst("^\\./", "");
        Bytes bytes = parts.get(name);
        Element frame = from.parent();
        Element title = frame == null ? null : frame.selectFirst("svg|title,svg|desc");
        if (bytes != null) {
            images.add(name, bytes.toArray());
        }
        to.appendElement("img").attr("src", name).attr("alt", title == null ? "" : title.text());
    }

    private static int spaces(Element from) {
        return Math.clamp(number(from.attr("text:c"), 1), 1, 100);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
