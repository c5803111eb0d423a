package peermortem.checks;

import peermortem.document.Line;

import java.util.Optional;

/// Finds the titles of lines in every style that authors use.
final class TitleReader {
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_HEADING = 14;
    private static final int LONGEST_ASIDE = 200;
    private static final long TITLES = (Cue.TITLE_FILLER.bit() << 1) - 1;
    private final String text;
    private final Tokens tokens;

    TitleReader(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /// The title of a line whose words begin at `content` (behind a time, if it begins with one).
    Optional<Title> read(int index, Line line, int content, boolean timed) {
        if (line.kind() == Line.Kind.ROW && !timed) {
            return cell(index, line);
        }
        if (line.kind() != Line.Kind.TEXT
                && line.kind() != Line.Kind.ENTRY
                && line.kind() != Line.Kind.HEADING) {
            return Optional.empty();
        }
        int to = trimmed(line.to(), content);
        int colon = colon(content, to);
        boolean whole = colon < 0 || colon >= to - 1 || line.kind() == Line.Kind.HEADING;
        int end = whole ? (colon >= to - 1 && colon >= 0 ? colon : to) : colon;
        if (line.kind() == Line.Kind.HEADING && colon > 0 && known(index, content, colon)) {
            end = colon;
        }
        int words = wordCount(index, content, end);
        int longest = line.kind() == Line.Kind.HEADING ? LONGEST_HEADING : LONGEST_LABEL;
        if (words == 0 || words > longest) {
            return Optional.empty();
        }
        int rank = rank(line, to, colon, whole, timed);
        if (rank < 0) {
            return Optional.empty();
        }
        Title title = title(index, line, rank, content, end, whole);
        boolean plain = rank == Title.ENTRY && whole && colon < 0;
        if (plain && (title.coverage() < 0.8 || title.topic() == Topic.NONE)) {
            return Optional.empty();
        }
        if (rank == Title.BARE && (title.coverage() < 0.99 || line.bullet() || endsSentence(to))) {
            return Optional.empty();
        }
        return Optional.of(title);
    }

    /// The first cell of a row is a label where its words are known.
    private Optional<Title> cell(int index, Line line) {
        int tab = text.indexOf('\t', line.content(), line.to());
        if (tab < 0 || wordCount(index, line.content(), tab) > LONGEST_LABEL) {
            return Optional.empty();
        }
        Title title = title(index, line, Title.ENTRY, line.content(), tab, false);
        return Optional.of(title).filter(t -> t.coverage() >= 0.8 && t.topic() != Topic.NONE);
    }

    private int rank(Line line, int to, int colon, boolean whole, boolean timed) {
        if (timed) {
            return colon > 0 || line.allBold() ? Title.ENTRY : -1;
        }
        if (line.kind() == Line.Kind.HEADING) {
            return line.level();
        }
        boolean entry = line.kind() == Line.Kind.ENTRY;
        if (!entry && whole && decorated(line, to)) {
            return Title.BOLD;
        }
        int hashes = hashes(line);
        if (hashes > 0 && !entry) {
            return hashes;
        }
        if (entry || (line.bullet() && !numberedTitle(line))) {
            boolean label = colon > 0 || whole;
            return label ? Title.ENTRY : -1;
        }
        if (line.allBold() || decorated(line, to)) {
            return Title.BOLD;
        }
        if (colon >= 0) {
            return whole ? Title.COLON : Title.INLINE;
        }
        return Title.BARE;
    }

    private Title title(int index, Line line, int rank, int from, int end, boolean whole) {
        long cues = 0;
        int known = 0;
        int words = 0;
        for (int i = tokens.at(tokens.firstOfLine(index), from);
                i < tokens.firstOfLine(index + 1);
                i++) {
            if (tokens.from(i) >= end) {
                break;
            }
            long mask = tokens.mask(i) & TITLES;
            if (inParentheses(from, tokens.from(i))) {
                continue;
            }
            words++;
            known += mask != 0 ? 1 : 0;
            cues |= mask & ~Cue.TITLE_FILLER.bit();
        }
        double coverage = words == 0 ? 0 : (double) known / words;
        int rest = whole || line.kind() == Line.Kind.HEADING ? -1 : end + 1;
        return new Title(index, rank, from, end, rest, cues, coverage);
    }

    private boolean known(int index, int from, int end) {
        for (int i = tokens.at(tokens.firstOfLine(index), from);
                i < tokens.firstOfLine(index + 1);
                i++) {
            if (tokens.from(i) >= end) {
                return false;
            }
            if ((tokens.mask(i) & TITLES & ~Cue.TITLE_FILLER.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean inParentheses(int from, int at) {
        for (int i = at; i >= from; i--) {
            if (text.charAt(i) == '(') {
                int close = text.indexOf(')', i, Math.min(text.length(), i + LONGEST_ASIDE));
                return close > at;
            }
        }
        return false;
    }

    private int wordCount(int index, int from, int end) {
        int n = 0;
        for (int i = tokens.at(tokens.firstOfLine(index), from);
                i < tokens.firstOfLine(index + 1);
                i++) {
            if (tokens.from(i) >= end) {
                break;
            }
            n++;
        }
        return n;
    }

    /// The first colon that separates a label from what follows; none inside a time or a link.
    private int colon(int from, int to) {
        for (int i = from; i < to && i - from < 120; i++) {
            char c = text.charAt(i);
            boolean digit =
                    i + 1 < to
                            && i > from
                            && Character.isDigit(text.charAt(i - 1))
                            && Character.isDigit(text.charAt(i + 1));
            if ((c == ':' && !digit && !text.startsWith("//", i + 1)) || (c == '：')) {
                return i;
            }
            if (c == '.' && i + 1 < to && text.charAt(i + 1) == ' ') {
                return -1;
            }
        }
        return -1;
    }

    private int hashes(Line line) {
        int at = line.from();
        while (at < line.to() && text.charAt(at) <= ' ') {
            at++;
        }
        int hashes = 0;
        while (at + hashes < line.to() && text.charAt(at + hashes) == '#' && hashes < 6) {
            hashes++;
        }
        return hashes;
    }

    private boolean numberedTitle(Line line) {
        return Character.isDigit(text.charAt(line.from())) && line.depth() == 0;
    }

    /// `--Impact--`, `== Timeline ==`.
    private boolean decorated(Line line, int to) {
        String marks = "-=_*~";
        return line.content() > line.from() + 1
                && to - 1 > line.content()
                && marks.indexOf(text.charAt(line.from())) >= 0
                && marks.indexOf(text.charAt(line.from() + 1)) >= 0;
    }

    private boolean endsSentence(int to) {
        return ".!?,;".indexOf(text.charAt(to - 1)) >= 0;
    }

    private int trimmed(int to, int from) {
        int end = to;
        while (end > from && "-=_*~# ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
