package peermortem.intake.html;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;

import org.jsoup.nodes.Element;

import java.util.regex.Pattern;

/// Turns HTML into Markdown that reads the same: headings, lists, tables, bold lines, code, links
/// and hard line breaks. The tree is made plain first, so that depth and odd markup cannot hurt.
public final class HtmlToMarkdown {
    private static final DataHolder OPTIONS =
            new MutableDataSet()
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                    .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                    .set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, false)
                    .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
                    .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "---")
                    .set(FlexmarkHtmlConverter.LISTS_END_ON_DOUBLE_BLANK, false)
                    .set(FlexmarkHtmlConverter.NBSP_TEXT, " ")
                    .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
                    .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0)
                    .set(FlexmarkHtmlConverter.ADD_TRAILING_EOL, true)
                    .toImmutable();
    private static final Pattern BLANK_BREAK = Pattern.compile("(?m)^[ \\t]+$");

    private HtmlToMarkdown() {}

    /// Converts what is inside `root`; the tree is changed on the way.
    public static String convert(Element root) {
        PlainTree.make(root);
        if (root.childNodeSize() == 0) {
            return "";
        }
        Pictures pictures = Pictures.takeOut(root);
        String markdown = FlexmarkHtmlConverter.builder(OPTIONS).build().convert(root.html());
        String plain = pictures.putBack(BLANK_BREAK.matcher(markdown).replaceAll("")).strip();
        return plain.isEmpty() ? "" : plain + "\n";
    }
}
