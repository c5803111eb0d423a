package peermortem.report.export;

import peermortem.domain.Outcome;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern such as `{assignment} - {name}` for the names of exported files, without their ending.
/// The names it makes are safe on Linux, macOS and Windows.
public final class FileNamePattern {
    /// The placeholders that a pattern may hold.
    public static final Set<String> PLACEHOLDERS = Set.of("name", "id", "assignment", "kind");

    public static final FileNamePattern DEFAULT = new FileNamePattern("{id}-{kind}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final int LONGEST = 150;

    private final String pattern;

    private FileNamePattern(String pattern) {
        this.pattern = pattern;
    }

    /// Reads a pattern; one that holds no placeholder or an unknown one is refused.
    public static Outcome<FileNamePattern> of(String pattern) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        boolean any = false;
        while (matcher.find()) {
            any = true;
            if (!PLACEHOLDERS.contains(matcher.group(1))) {
                return Outcome.refused("report.pattern.unknown", matcher.group(1));
            }
        }
        return any
                ? Outcome.done(new FileNamePattern(pattern))
                : Outcome.refused("report.pattern.fixed", pattern);
    }

    /// The name for these parts, without an ending.
    public String name(NameParts parts) {
        String of = parts.personal() ? pattern : impersonal();
        Matcher matcher = PLACEHOLDER.matcher(of);
        StringBuilder name = new StringBuilder();
        while (matcher.find()) {
            String value = parts.values().getOrDefault(matcher.group(1), "");
            matcher.appendReplacement(name, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(name);
        return safe(name.toString());
    }

    /// What names a report about no one person: its kind, after the assignment where the pattern
    /// has it.
    private String impersonal() {
        return pattern.contains("{assignment}") ? "{assignment}-{kind}" : "{kind}";
    }

    private static String safe(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> keep(kept, c));
        String trimmed = kept.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
        String fitting = shortened(trimmed);
        if (fitting.isEmpty()) {
            return "report";
        }
        return RESERVED.matcher(fitting).matches() ? "_" + fitting : fitting;
    }

    private static void keep(StringBuilder kept, int c) {
        int type = Character.getType(c);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            kept.append(' ');
        } else if (FORBIDDEN.indexOf(c) >= 0) {
            kept.append('-');
        } else if (!Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED) {
            kept.appendCodePoint(c);
        }
    }

    private static String shortened(String name) {
        String kept = name;
        while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return kept;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
