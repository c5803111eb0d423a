package peermortem.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

/// White space as a browser shows it: runs collapse, a break stands between two lines and nowhere
/// else, and two breaks in a row part two paragraphs.
final class Lines {
    private Lines() {}

    static void normalize(Element root) {
        root.nodeStream(TextNode.class).toList().forEach(Lines::collapse);
        root.select("strong br,b br,em br,i br,del br").forEach(Lines::liftBreak);
        for (Element paragraph : root.select("p:has(br)")) {
            split(paragraph);
        }
        root.select("br").forEach(Lines::trimAround);
        root.select("h1 br,h2 br,h3 br,h4 br,h5 br,h6 br")
                .forEach(lineBreak -> lineBreak.replaceWith(new TextNode(" ")));
        for (Element block : root.select("p,h1,h2,h3,h4,h5,h6,li,td,th")) {
            trimEnds(block);
            if (block.normalName().matches("p|h\\d")
                    && !block.hasText()
                    && block.selectFirst("img,input") == null) {
                block.remove();
            }
        }
    }

    private static void collapse(TextNode text) {
        Element parent = text.parent();
        if (parent != null && parent.closest("pre") == null) {
            String plain =
                    text.getWholeText()
                            .replace('\u00a0', ' ')
                            .replaceAll("[ \\t\\r\\n\\f\\u200b]+", " ");
            boolean between =
                    plain.isBlank()
                            && (Blocks.isBlock(text.previousSibling())
                                    || Blocks.isBlock(text.nextSibling()));
            text.text(between ? "" : plain);
        }
    }

    /// `<b>one<br>two</b>` becomes `<b>one</b><br><b>two</b>`: Markdown's emphasis ends with the
    /// line.
    private static void liftBreak(Element lineBreak) {
        for (Element parent = lineBreak.parent();
                parent != null && parent.normalName().matches("strong|b|em|i|del");
                parent = lineBreak.parent()) {
            Element tail = new Element(parent.normalName());
            for (Node next = lineBreak.nextSibling();
                    next != null;
                    next = lineBreak.nextSibling()) {
                tail.appendChild(next);
            }
            parent.after(tail);
            parent.after(lineBreak);
        }
    }

    private static void split(Element paragraph) {
        List<List<Node>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int breaks = 0;
        for (Node child : new ArrayList<>(paragraph.childNodes())) {
            if (child.nameIs("br")) {
                breaks++;
            } else if (!(child instanceof TextNode text && text.isBlank())) {
                if (breaks > 1 && !parts.getLast().isEmpty()) {
                    parts.add(new ArrayList<>());
                }
                breaks = 0;
            }
            parts.getLast().add(child);
        }
        if (parts.size() > 1) {
            for (List<Node> part : parts) {
                Element own = new Element("p");
                paragraph.before(own);
                part.forEach(own::appendChild);
            }
            paragraph.remove();
        }
    }

    private static void trimAround(Element lineBreak) {
        if (lineBreak.previousSibling() instanceof TextNode before) {
            before.text(before.getWholeText().stripTrailing());
        }
        if (lineBreak.nextSibling() instanceof TextNode after) {
            after.text(after.getWholeText().stripLeading());
        }
    }

    private static void trimEnds(Element block) {
        while (block.childNodeSize() > 0 && idle(block.childNode(block.childNodeSize() - 1))) {
            block.childNode(block.childNodeSize() - 1).remove();
        }
        while (block.childNodeSize() > 0 && idle(block.childNode(0))) {
            block.childNode(0).remove();
        }
    }

    private static boolean idle(Node node) {
        return node.nameIs("br") || (node instanceof TextNode text && text.isBlank());
    }
}
