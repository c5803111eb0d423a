package peermortem.intake.file;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The styles of an OpenDocument text (ODF 1.3, part 3, §16), as far as they carry meaning: weight,
/// slant, strike, headings, code, quotations and whether a list is numbered.
final class OdtStyles {
    private static final int MAX_PARENTS = 20;
    private static final Pattern HEADING =
            Pattern.compile("Heading(?:_20_|\\s)?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile(
                    "(Preformatted_20_Text|Source_20_Code|Source_20_Text|Source_Text|Code).*");
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Boolean> numbered = new HashMap<>();

    OdtStyles(Element... parts) {
        for (Element part : parts) {
            for (Element style : part.select("style|style")) {
                styles.put(style.attr("style:name"), style);
            }
            for (Element list : part.select("text|list-style")) {
                Element level = list.firstElementChild();
                numbered.put(
                        list.attr("style:name"),
                        level != null && level.nameIs("text:list-level-style-number"));
            }
        }
    }

    boolean isNumbered(String listStyle) {
        return numbered.getOrDefault(listStyle, false);
    }

    boolean isBold(String name) {
        return property(name, "fo:font-weight")
                .filter(value -> value.matches("bold|[6-9]00"))
                .isPresent();
    }

    boolean isItalic(String name) {
        return property(name, "fo:font-style")
                .filter(value -> value.matches("italic|oblique"))
                .isPresent();
    }

    boolean isStruck(String name) {
        return property(name, "style:text-line-through-style")
                .filter(value -> !value.equals("none"))
                .isPresent();
    }

    boolean isCode(String name) {
        return ancestor(name, CODE).isPresent();
    }

    boolean isQuotation(String name) {
        return ancestor(name, Pattern.compile("Quotations.*")).isPresent();
    }

    /// The level of a heading that was made by a paragraph style, 0 for none.
    int headingLevel(String name) {
        Optional<Matcher> heading = ancestor(name, HEADING);
        if (heading.isPresent()) {
            return Math.clamp(Integer.parseInt(heading.get().group(1)), 1, 6);
        }
        return ancestor(name, Pattern.compile("Title")).isPresent()
                ? 1
                : ancestor(name, Pattern.compile("Subtitle")).isPresent() ? 2 : 0;
    }

    private Optional<String> property(String name, String attribute) {
        String current = name;
        for (int i = 0; i < MAX_PARENTS && styles.containsKey(current); i++) {
            Element style = styles.get(current);
            for (Element properties : style.children()) {
                if (properties.nameIs("style:text-properties") && properties.hasAttr(attribute)) {
                    return Optional.of(properties.attr(attribute));
                }
            }
            current = style.attr("style:parent-style-name");
        }
        return Optional.empty();
    }

    private Optional<Matcher> ancestor(String name, Pattern pattern) {
        String current = name;
        for (int i = 0; i < MAX_PARENTS && !current.isEmpty(); i++) {
            Matcher matcher = pattern.matcher(current);
            if (matcher.matches()) {
                return Optional.of(matcher);
            }
            Element style = styles.get(current);
            current = style == null ? "" : style.attr("style:parent-style-name");
        }
        return Optional.empty();
    }
}
