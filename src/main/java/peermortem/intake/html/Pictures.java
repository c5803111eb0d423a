package peermortem.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Images are written by us: the converter takes some file names for emoji. A mark of the private
/// use area stands for each while the rest is converted.
final class Pictures {
    private static final Pattern MARK = Pattern.compile("\\uE000(\\d{1,6})\\uE001");
    private static final Pattern FOREIGN = Pattern.compile("[\\uE000\\uE001]");
    private final List<String> written = new ArrayList<>();

    private Pictures() {}

    static Pictures takeOut(Element root) {
        Pictures pictures = new Pictures();
        root.nodeStream(TextNode.class)
                .filter(text -> FOREIGN.matcher(text.getWholeText()).find())
                .toList()
                .forEach(text -> text.text(FOREIGN.matcher(text.getWholeText()).replaceAll("")));
        for (Element image : root.select("img")) {
            image.replaceWith(new TextNode("\uE000" + pictures.written.size() + "\uE001"));
            pictures.written.add(markdown(image));
        }
        return pictures;
    }

    String putBack(String markdown) {
        return MARK.matcher(markdown)
                .replaceAll(mark -> Matcher.quoteReplacement(written(mark.group(1))));
    }

    private String written(String number) {
        int index = Integer.parseInt(number);
        return index < written.size() ? written.get(index) : "";
    }

    private static String markdown(Element image) {
        String alternative =
                image.attr("alt").replaceAll("\\s+", " ").replaceAll("([\\[\\]\\\\])", "\\\\$1");
        String address =
                image.attr("src")
                        .strip()
                        .replace(" ", "%20")
                        .replace("(", "%28")
                        .replace(")", "%29");
        return "![" + alternative.strip() + "](" + address + ")";
    }
}
