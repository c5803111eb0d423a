package peermortem.intake.html;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.util.ArrayDeque;
import java.util.Deque;

/// Makes a tree plain before conversion: nothing hidden or active, no wrappers, bounded depth and
/// size.
final class PlainTree {
    static final int MAX_DEPTH = 120;
    private static final int MAX_NODES = 30_000;
    private static final String ACTIVE =
            "script,style,noscript,iframe,object,embed,applet,template,svg,canvas,audio,video,button,select,"
                + "textarea,dialog,head,link,meta,title,[hidden],[aria-hidden=true],"
                + "[style~=(?i)display\\s*:\\s*none],input:not([type=checkbox])";
    private static final String INLINE_WRAPPERS =
            "span,font,u,ins,small,big,label,abbr,cite,time,mark,tt,dfn,bdi,bdo,wbr,sub,sup,var,nobr,picture";

    private PlainTree() {}

    static void make(Element root) {
        flatten(root);
        Styles.emphasize(root);
        root.select(ACTIVE).remove();
        comments(root);
        Code.simplify(root);
        root.select("kbd,samp").tagName("code");
        root.select("a:not([href])").unwrap();
        root.select("a:not(:has(img))").forEach(PlainTree::plainLink);
        root.select(INLINE_WRAPPERS).unwrap();
        root.select("input").forEach(PlainTree::plainCheckbox);
        Blocks.simplify(root);
        Lines.normalize(root);
        Emphasis.tidy(root);
        Lists.simplify(root);
        Tables.simplify(root);
        Document document = root.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
    }

    /// Elements nested deeper than people nest are replaced by their text.
    private static void flatten(Element root) {
        Counter counter = new Counter();
        NodeTraversor.traverse(counter, root);
        if (counter.nodes > MAX_NODES) {
            throw new ProblemException(Problem.of("intake.html-too-large"));
        }
        if (counter.deepest > MAX_DEPTH) {
            cut(root);
        }
    }

    private static void cut(Element root) {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(root, 0));
        while (!open.isEmpty()) {
            Level level = open.pop();
            if (level.depth >= MAX_DEPTH) {
                level.element.text(level.element.text());
            } else {
                level.element
                        .children()
                        .forEach(child -> open.push(new Level(child, level.depth + 1)));
            }
        }
    }

    private static void comments(Element root) {
        root.nodeStream(Comment.class).toList().forEach(Node::remove);
    }

    private static void plainLink(Element link) {
        if (!link.hasText()) {
            link.unwrap();
            return;
        }
        String target = LinkTargets.plain(link.attr("href"));
        if (target.equals(link.text().strip()) || target.equals("mailto:" + link.text().strip())) {
            link.unwrap();
            return;
        }
        link.attr("href", target);
    }

    private static void plainCheckbox(Element box) {
        box.attributes()
                .asList()
                .forEach(
                        attribute -> {
                            if (!attribute.getKey().equals("type")
                                    && !attribute.getKey().equals("checked")) {
                                box.removeAttr(attribute.getKey());
                            }
                        });
        if (box.nextSibling() instanceof TextNode text) {
            text.text(" " + text.getWholeText().stripLeading());
        }
    }

    private record Level(Element element, int depth) {}

    /// Counts nodes and the deepest level.
    private static final class Counter implements NodeVisitor {
        private int nodes;
        private int deepest;

        @Override
        public void head(Node node, int depth) {
            nodes++;
            deepest = Math.max(deepest, depth);
        }
    }
}
