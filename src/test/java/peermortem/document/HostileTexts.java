package peermortem.document;

import java.util.LinkedHashMap;
import java.util.Map;

/// Texts that make careless readers slow, by name.
public final class HostileTexts {
    private static final int MEBIBYTE = 1024 * 1024;

    private HostileTexts() {}

    public static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        marks(texts);
        html(texts);
        texts.put("one line", "the server failed ".repeat(2 * MEBIBYTE / 18));
        texts.put("one word", "w".repeat(2 * MEBIBYTE));
        texts.put("digits", "1".repeat(MEBIBYTE));
        texts.put("carriage returns", "a\r".repeat(200_000));
        texts.put("halves of surrogates", "\ud83d \ude00 10:00\ud83d\n".repeat(1000));
        texts.put("clock times", "10:00 UTC ".repeat(100_000));
        texts.put("dates", "12/12/2023 ".repeat(100_000));
        texts.put("labels", "a: ".repeat(300_000));
        texts.put("sentences", "The server failed because it was down. ".repeat(50_000));
        texts.put("timed entries", "- 10:00 UTC the alert fired\n".repeat(50_000));
        texts.put("timelines", "## Timeline\n10:00 detected\n".repeat(40_000));
        texts.put("bold lines", "**Timeline**\n".repeat(40_000));
        return texts;
    }

    private static void marks(Map<String, String> texts) {
        texts.put("nested quotes", ">".repeat(10_000) + " a");
        texts.put("nested lists in a line", "- ".repeat(5_000) + "a");
        texts.put("stars", "*".repeat(100_000));
        texts.put("starred", "*a ".repeat(50_000));
        texts.put("brackets", "[".repeat(100_000));
        texts.put("links", "[a](".repeat(100_000));
        texts.put("backticks", "`".repeat(100_000));
        texts.put("open fences", "```\n## A\n".repeat(20_000));
        texts.put("ampersands", "&amp;".repeat(100_000));
        texts.put("wide table", wideTable());
    }

    private static void html(Map<String, String> texts) {
        texts.put("angles", "<".repeat(100_000));
        texts.put("angles in a block", "<div>" + "<".repeat(100_000));
        texts.put("open tags", "<div>" + "<a ".repeat(50_000));
        texts.put("open comments", "<div>" + "<!--".repeat(50_000));
        texts.put("open elements", "<ul><li>".repeat(20_000));
    }

    /// 5,000 characters that ask for 1.2 million cells.
    static String wideTable() {
        return "a|".repeat(2000) + "\n" + "-|".repeat(2000) + "\n" + "x|\n".repeat(600);
    }
}
