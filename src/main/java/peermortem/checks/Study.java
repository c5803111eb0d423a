package peermortem.checks;

import peermortem.document.Line;
import peermortem.document.Postmortem;
import peermortem.document.Reading;
import peermortem.document.TimeMention;
import peermortem.document.Times;
import peermortem.domain.Evidence;
import peermortem.domain.Rubric;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A postmortem as all checks read it: worked out once, then only looked at. For one thread.
final class Study {
    private static final int LEAD_IN = 3;
    private static final int CELL_LEAD_IN = 20;
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "prof", "vs", "approx", "e.g", "i.e", "no", "st");
    private final Postmortem postmortem;
    private final Rubric rubric;
    private final Tokens tokens;
    private final Times.Found times;
    private final int[] firstTime;
    private final boolean[] timed;
    private final Outline outline;
    private final List<Passage> passages = new ArrayList<>();

    private Study(Postmortem postmortem, Rubric rubric) {
        this.postmortem = postmortem;
        this.rubric = rubric;
        Reading reading = postmortem.reading();
        this.tokens = Tokens.of(reading, Lexicon.bundled());
        this.times = Times.find(reading.text());
        List<Line> lines = reading.lines();
        this.firstTime = new int[lines.size() + 1];
        this.timed = new boolean[lines.size()];
        index(lines);
        this.outline = Outline.of(lines, titles(lines), RubricHeadings.of(rubric, text()));
        sentences(lines);
    }

    static Study of(Postmortem postmortem, Rubric rubric) {
        return new Study(postmortem, rubric);
    }

    Postmortem postmortem() {
        return postmortem;
    }

    Rubric rubric() {
        return rubric;
    }

    Tokens tokens() {
        return tokens;
    }

    Outline outline() {
        return outline;
    }

    List<Passage> passages() {
        return passages;
    }

    List<Line> lines() {
        return postmortem.reading().lines();
    }

    String text() {
        return postmortem.reading().text();
    }

    /// True where a line begins with a time or a date.
    boolean timed(int line) {
        return timed[line];
    }

    List<TimeMention> times(int line) {
        return times.mentions().subList(firstTime[line], firstTime[line + 1]);
    }

    List<TimeMention> times() {
        return times.mentions();
    }

    List<int[]> zones() {
        return times.zones();
    }

    Evidence evidence(int from, int to) {
        return postmortem.evidence(from, to);
    }

    Evidence evidence(Passage passage) {
        return evidence(passage.from(), passage.to());
    }

    private void index(List<Line> lines) {
        List<TimeMention> mentions = times.mentions();
        int at = 0;
        for (int l = 0; l < lines.size(); l++) {
            while (at < mentions.size() && mentions.get(at).from() < lines.get(l).from()) {
                at++;
            }
            firstTime[l] = at;
            timed[l] = at < mentions.size() && begins(l, lines.get(l), mentions.get(at));
        }
        firstTime[lines.size()] = mentions.size();
    }

    private boolean begins(int index, Line line, TimeMention first) {
        if (first.from() >= line.to() || line.kind() == Line.Kind.HEADER_ROW) {
            return false;
        }
        if (line.kind() == Line.Kind.ROW) {
            int cell = text().lastIndexOf('\t', first.from());
            int start = Math.max(line.from(), cell + 1);
            return tabsBefore(line, first.from()) <= 1 && first.from() - start <= CELL_LEAD_IN;
        }
        int lead = 0;
        for (int i = tokens.at(tokens.firstOfLine(index), line.content());
                i < tokens.count();
                i++) {
            if (tokens.from(i) >= first.from()) {
                break;
            }
            lead++;
            if (lead > LEAD_IN || !isLeadIn(i)) {
                return false;
            }
        }
        return true;
    }

    private int tabsBefore(Line line, int at) {
        int tabs = 0;
        for (int i = line.from(); i < at; i++) {
            tabs += text().charAt(i) == '\t' ? 1 : 0;
        }
        return tabs;
    }

    private boolean isLeadIn(int token) {
        String word =
                text().substring(tokens.from(token), tokens.to(token)).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "at",
                    "on",
                    "by",
                    "around",
                    "about",
                    "approximately",
                    "from",
                    "time",
                    "roughly",
                    "circa",
                    "the",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "mon",
                    "tue",
                    "wed",
                    "thu",
                    "fri",
                    "sat",
                    "sun",
                    "day" ->
                    true;
            default -> false;
        };
    }

    private List<Optional<Title>> titles(List<Line> lines) {
        TitleReader reader = new TitleReader(text(), tokens);
        List<Optional<Title>> titles = new ArrayList<>(lines.size());
        for (int l = 0; l < lines.size(); l++) {
            titles.add(reader.read(l, lines.get(l), contentAfterTimes(l), timed[l]));
        }
        return titles;
    }

    /// Where the words of a line begin, behind the times at its start and the marks around them.
    int contentAfterTimes(int index) {
        Line line = lines().get(index);
        if (!timed[index]) {
            return line.content();
        }
        int at = line.content();
        for (TimeMention mention : times(index)) {
            if (mention.from() - at > 14) {
                break;
            }
            at = mention.to();
        }
        while (at < line.to() && !Character.isLetterOrDigit(text().charAt(at))) {
            at++;
        }
        return at;
    }

    private void sentences(List<Line> lines) {
        BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        int last = outline.second().map(Title::line).orElse(lines.size());
        for (int l = 0; l < last; l++) {
            Line line = lines.get(l);
            boolean title = outline.title(l).map(Title::alone).orElse(false);
            if (line.kind() == Line.Kind.CODE || (title && line.kind() != Line.Kind.HEADING)) {
                continue;
            }
            if (!hasInnerStop(line)) {
                add(l, line, line.from(), line.to());
                continue;
            }
            String words = text().substring(line.from(), line.to());
            iterator.setText(words);
            int start = 0;
            for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
                if (end < words.length() && abbreviated(words, start, end)) {
                    continue;
                }
                add(l, line, line.from() + start, line.from() + end);
                start = end;
            }
        }
    }

    private boolean hasInnerStop(Line line) {
        for (int i = line.from(); i + 1 < line.to(); i++) {
            char c = text().charAt(i);
            if ((c == '.' || c == '!' || c == '?') && text().charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    /// True where a full stop belongs to "a.m.", "e.g." or "1." and ends no sentence.
    private static boolean abbreviated(String words, int start, int end) {
        int last = end - 1;
        while (last > start && words.charAt(last) <= ' ') {
            last--;
        }
        if (words.charAt(last) != '.') {
            return false;
        }
        boolean single =
                last >= 2
                        && Character.isLetter(words.charAt(last - 1))
                        && ". (".indexOf(words.charAt(last - 2)) >= 0;
        int word = last;
        while (word > start && Character.isLetter(words.charAt(word - 1))) {
            word--;
        }
        boolean title =
                ABBREVIATIONS.contains(words.substring(word, last).toLowerCase(Locale.ROOT));
        boolean number =
                last > start && last - start <= 2 && Character.isDigit(words.charAt(last - 1));
        return single || number || title;
    }

    private void add(int index, Line line, int from, int to) {
        int first = tokens.at(passages.isEmpty() ? 0 : passages.getLast().endToken(), from);
        int end = tokens.at(first, to);
        if (end > first) {
            passages.add(
                    new Passage(
                            index,
                            Math.clamp(line.content(), from, to),
                            to,
                            first,
                            end,
                            tokens.union(first, end),
                            outline.area(index),
                            outline.topic(index),
                            timed[index],
                            line.isEntry()));
        }
    }
}
