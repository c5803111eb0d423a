package peermortem.intake.html;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Word processors write bold and italics as styles, in attributes or classes; this turns them into
/// elements.
final class Styles {
    private static final Pattern RULE = Pattern.compile("\\.([\\w-]+)\\s*\\{([^}]*)}");
    private static final Pattern BOLD =
            Pattern.compile("font-weight\\s*:\\s*(bold|[6-9]00)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITALIC =
            Pattern.compile("font-style\\s*:\\s*(italic|oblique)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRUCK =
            Pattern.compile(
                    "text-decoration[\\w-]*\\s*:\\s*[^;]*line-through", Pattern.CASE_INSENSITIVE);
    private static final Pattern NORMAL =
            Pattern.compile("font-weight\\s*:\\s*(normal|[1-5]00)", Pattern.CASE_INSENSITIVE);

    private Styles() {}

    static void emphasize(Element root) {
        Map<String, String> rules = rules(root);
        for (Element element : root.select("span,p,font,a")) {
            String style = style(element, rules);
            if (style.isEmpty() || !element.hasText()) {
                continue;
            }
            wrap(element, style, BOLD, "strong");
            wrap(element, style, ITALIC, "em");
            wrap(element, style, STRUCK, "del");
        }
        // Google Docs puts a pasted text into one <b style="font-weight:normal">
        root.select("b[style],strong[style]")
                .forEach(
                        bold -> {
                            if (NORMAL.matcher(bold.attr("style")).find()) {
                                bold.unwrap();
                            }
                        });
    }

    private static void wrap(Element element, String style, Pattern pattern, String tag) {
        if (pattern.matcher(style).find()
                && element.closest("h1,h2,h3,h4,h5,h6,th,pre,code") == null) {
            Element wrapper = new Element(tag);
            wrapper.appendChildren(element.childNodesCopy());
            element.empty().appendChild(wrapper);
        }
    }

    private static String style(Element element, Map<String, String> rules) {
        StringBuilder style = new StringBuilder();
        for (String name : element.classNames()) {
            style.append(rules.getOrDefault(name, "")).append(';');
        }
        return style.append(element.attr("style")).toString();
    }

    private static Map<String, String> rules(Element root) {
        Map<String, String> rules = new HashMap<>();
        Element top = root.ownerDocument() == null ? root : root.ownerDocument();
        for (Element sheet : top.select("style")) {
            Matcher matcher = RULE.matcher(sheet.data());
            while (matcher.find() && rules.size() < 5_000) {
                rules.merge(matcher.group(1), matcher.group(2), (a, b) -> a + ";" + b);
            }
        }
        return rules;
    }
}
