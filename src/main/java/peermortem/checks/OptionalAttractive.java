package peermortem.checks;

import peermortem.document.Seen;
import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Is there a picture, a diagram, emoji, or a playful tone?
final class OptionalAttractive implements Check {
    private static final CheckId ID = CheckId.of("optional.attractive");
    private static final int SHOWN = 4;
    private static final int LONGEST_TITLE = 20;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        List<Evidence> evidence = new ArrayList<>();
        int images = images(study, evidence);
        int diagrams = diagrams(study, evidence);
        int emoji = emoji(study.text());
        int playful = playful(study, evidence);
        int exclamations = exclamations(study.text());
        double per100 = 100.0 / Math.max(100, study.tokens().count());
        double weight = -3;
        weight += images > 0 ? 5 : 0;
        weight += diagrams > 0 ? 4 : 0;
        weight += Math.min(emoji, 3) * 1.7;
        weight += playfulTitle(study) ? 1.5 : 0;
        weight += Math.min(3.5, 1.5 * playful * Math.min(1, 2 * per100));
        weight += Math.min(2.5, 0.5 * exclamations);
        String code =
                images > 0
                        ? "image"
                        : diagrams > 0
                                ? "diagram"
                                : emoji > 1 ? "emoji" : weight > 0 ? "playful" : "none";
        return Verdicts.of(ID, Math.min(weight, 4), code, List.of(), evidence);
    }

    private static int images(Study study, List<Evidence> evidence) {
        int images = 0;
        for (Seen seen : study.postmortem().reading().seen()) {
            if (seen.kind() == Seen.Kind.IMAGE && !placeholder(seen.address())) {
                images++;
                if (evidence.size() < 2) {
                    evidence.add(study.postmortem().evidence(seen.span()));
                }
            }
        }
        return images;
    }

    /// No picture yet: an empty address, or a name that says what to insert.
    private static boolean placeholder(String address) {
        String name = address.toLowerCase(Locale.ROOT);
        return name.isBlank()
                || name.startsWith("insert")
                || name.contains("placeholder")
                || name.equals("url")
                || name.contains("example.com")
                || name.contains("shields.io")
                || name.contains("badge");
    }

    /// A fenced block that is drawn with arrows and boxes, or Mermaid's or PlantUML's language.
    private static int diagrams(Study study, List<Evidence> evidence) {
        int diagrams = 0;
        for (Seen seen : study.postmortem().reading().seen()) {
            if (seen.kind() != Seen.Kind.CODE) {
                continue;
            }
            String code = seen.span().in(study.postmortem().text());
            boolean drawn =
                    code.contains("-->")
                            || code.contains("+--")
                            || code.contains("┌")
                            || code.contains("|  |")
                            || code.contains("---+");
            if (drawn
                    || seen.address().contains("mermaid")
                    || seen.address().contains("plantuml")) {
                diagrams++;
                evidence.add(study.postmortem().evidence(seen.span()));
            }
        }
        return diagrams;
    }

    private static int emoji(String text) {
        int emoji = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean symbol =
                    (c >= 0x1F300 && c <= 0x1FAFF)
                            || (c >= 0x2600 && c <= 0x26FF)
                            || c == 0x2705
                            || c == 0x274C
                            || c == 0x2728
                            || c == 0x26A1;
            emoji += symbol ? 1 : 0;
            if (c == ':' && shortcode(text, i)) {
                emoji++;
            }
            i += Character.charCount(c);
        }
        return emoji;
    }

    private static boolean shortcode(String text, int at) {
        int i = at + 1;
        while (i < text.length()
                && i - at < 32
                && (Character.isLowerCase(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return i - at > 3 && i < text.length() && text.charAt(i) == ':';
    }

    /// A playful word in the very first line or in a first heading.
    private static boolean playfulTitle(Study study) {
        Tokens tokens = study.tokens();
        int lines = study.lines().size();
        for (int l = 0; l < Math.min(2, lines); l++) {
            boolean title = l == 0 || study.lines().get(l).level() > 0;
            boolean brief = tokens.firstOfLine(l + 1) - tokens.firstOfLine(l) <= LONGEST_TITLE;
            if (title
                    && brief
                    && tokens.count(Cue.PLAYFUL, tokens.firstOfLine(l), tokens.firstOfLine(l + 1))
                            > 0) {
                return true;
            }
        }
        return false;
    }

    /// Different playful words; each counts once.
    private static int playful(Study study, List<Evidence> evidence) {
        List<String> words = new ArrayList<>();
        Tokens tokens = study.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.is(i, Cue.PLAYFUL)) {
                String word =
                        study.text()
                                .substring(tokens.from(i), tokens.to(i))
                                .toLowerCase(Locale.ROOT);
                if (!words.contains(word)) {
                    words.add(word);
                    if (evidence.size() < SHOWN) {
                        evidence.add(study.evidence(tokens.from(i), tokens.to(i)));
                    }
                }
            }
        }
        return words.size();
    }

    private static int exclamations(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean sentence =
                    text.charAt(i) == '!'
                            && i > 0
                            && (Character.isLetter(text.charAt(i - 1))
                                    || text.charAt(i - 1) == ')');
            n += sentence ? 1 : 0;
        }
        return n;
    }
}
