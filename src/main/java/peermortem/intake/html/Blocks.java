package peermortem.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Wrapping elements go, and running text beside blocks becomes paragraphs.
final class Blocks {
    private static final String WRAPPERS =
            "div,section,article,main,header,footer,aside,nav,center,figure,address,details,hgroup,fieldset,form,"
                + "google-sheets-html-origin,dl,body,html";
    private static final String PARAGRAPHS = "figcaption,summary,dt,dd,legend,caption";
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "table",
                    "blockquote",
                    "pre",
                    "hr",
                    "div",
                    "section",
                    "article");

    private Blocks() {}

    static void simplify(Element root) {
        root.select("caption")
                .forEach(
                        caption -> {
                            Element table = caption.closest("table");
                            if (table != null) {
                                table.before(caption);
                            }
                        });
        root.select(PARAGRAPHS).tagName("p");
        List<Element> wrappers = new ArrayList<>(root.select(WRAPPERS));
        wrappers.remove(root);
        for (Element wrapper : wrappers.reversed()) {
            if (!hasBlocks(wrapper)) {
                wrapper.tagName("p").clearAttributes();
            } else {
                paragraphs(wrapper);
                wrapper.unwrap();
            }
        }
        paragraphs(root);
        root.select("blockquote").forEach(Blocks::paragraphs);
        // a block within a paragraph ends it for a reader
        for (Element paragraph : root.select("p")) {
            if (hasBlocks(paragraph)) {
                paragraphs(paragraph);
                paragraph.unwrap();
            }
        }
    }

    static boolean isBlock(@Nullable Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    private static boolean hasBlocks(Element element) {
        return element.childNodes().stream().anyMatch(Blocks::isBlock);
    }

    /// Runs of text and inline elements between blocks become paragraphs.
    private static void paragraphs(Element parent) {
        List<Node> run = new ArrayList<>();
        for (Node child : new ArrayList<>(parent.childNodes())) {
            if (isBlock(child)) {
                wrap(run);
                run.clear();
            } else {
                run.add(child);
            }
        }
        wrap(run);
    }

    private static void wrap(List<Node> run) {
        if (run.stream().allMatch(node -> node instanceof TextNode text && text.isBlank())) {
            run.forEach(Node::remove);
            return;
        }
        Element paragraph = new Element("p");
        run.getFirst().before(paragraph);
        run.forEach(paragraph::appendChild);
    }
}
