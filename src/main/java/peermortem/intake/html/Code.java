package peermortem.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code blocks keep their text and language and lose highlighting, line numbers and anchors.
final class Code {
    private static final Pattern LANGUAGE =
            Pattern.compile("\\b(?:language|lang|highlight-source|brush:?)[- ]?([\\w+#]+)");
    private static final Pattern PANDOC = Pattern.compile("\\bsourceCode ([\\w+#]+)");

    private Code() {}

    static void simplify(Element root) {
        for (Element pre : root.select("pre")) {
            String language = language(pre);
            pre.select("br").forEach(lineBreak -> lineBreak.replaceWith(new TextNode("\n")));
            String text = pre.wholeText();
            Element code = new Element("code");
            if (!language.isEmpty()) {
                code.addClass("language-" + language);
            }
            code.appendText(text.startsWith("\n") ? text.substring(1) : text);
            pre.clearAttributes();
            pre.empty().appendChild(code);
        }
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst("code");
        String classes = pre.className() + " " + (code == null ? "" : code.className());
        Matcher named = LANGUAGE.matcher(classes);
        if (named.find()) {
            return named.group(1);
        }
        Matcher pandoc = PANDOC.matcher(classes);
        return pandoc.find() ? pandoc.group(1) : "";
    }
}
