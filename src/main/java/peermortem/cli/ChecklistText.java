package peermortem.cli;

import peermortem.document.Excerpt;
import peermortem.document.Postmortem;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.FormVerdict;
import peermortem.domain.Hint;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.Verdict;
import peermortem.domain.WordRange;
import peermortem.service.Checked;
import peermortem.text.Messages;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A checklist as people read it: items by section, evidence with line numbers, the score, what to
/// add.
final class ChecklistText {
    private static final int LONGEST_QUOTE = 100;
    private final Messages messages;
    private final PrintStream out;
    private final boolean colour;
    private Postmortem postmortem = Postmortem.parse("");

    ChecklistText(Messages messages, Console console) {
        this.messages = messages;
        this.out = console.out();
        this.colour = console.colour();
    }

    void print(Checked checked, Checklist checklist, Rubric rubric, List<Hint> practice) {
        postmortem = checked.postmortem().orElseGet(() -> Postmortem.parse(""));
        out.println(bold(checked.input()));
        out.println(
                messages.get(
                        "check.head",
                        rubric.title(),
                        percent(checklist),
                        checklist.score().mandatory(),
                        checklist.score().mandatoryOf(),
                        checklist.score().optional(),
                        checklist.score().optionalOf()));
        form(checklist, rubric);
        checklist
                .notPostmortem()
                .ifPresent(f -> out.println(paint(Verdict.NOT_FOUND, messages.finding(f))));
        for (RubricSection section : rubric.sections()) {
            out.println();
            out.println(bold(section.title()));
            for (RubricItem item : section.items()) {
                item(checklist, item);
            }
        }
        hints("check.hints", checklist.hints());
        hints("check.practice", practice);
        out.println();
    }

    private void hints(String title, List<Hint> hints) {
        if (hints.isEmpty()) {
            return;
        }
        out.println();
        out.println(bold(messages.get(title)));
        for (Hint hint : hints) {
            out.println("    " + messages.hint(hint));
            hint.evidence().forEach(this::evidence);
        }
    }

    private void evidence(Evidence evidence) {
        out.println("        " + messages.get("check.evidence", evidence.line(), quote(evidence)));
    }

    private void form(Checklist checklist, Rubric rubric) {
        String range = rubric.words().map(ChecklistText::range).orElse("-");
        out.println(
                messages.get(
                        "check.form",
                        checklist.words(),
                        range,
                        checklist
                                .language()
                                .map(l -> Locale.of(l).getDisplayLanguage(Locale.ENGLISH))
                                .orElse("?"),
                        checklist.sections().values().stream().filter(s -> s.present()).count(),
                        checklist.sections().size(),
                        messages.get(
                                checklist.form().timeline() == FormVerdict.OK
                                        ? "check.timeline.ok"
                                        : "check.timeline.not-ok")));
    }

    private void item(Checklist checklist, RubricItem item) {
        ItemVerdict verdict = Objects.requireNonNull(checklist.items().get(item.id()));
        out.println(paint(verdict.verdict(), "  " + mark(verdict.verdict()) + " " + item.label()));
        for (CheckId id : verdict.checks()) {
            Finding finding = Objects.requireNonNull(checklist.checks().get(id));
            out.println("      " + messages.finding(finding));
            finding.evidence().forEach(this::evidence);
        }
        if (verdict.verdict() != Verdict.FOUND && !item.advice().isEmpty()) {
            out.println("      " + bold(messages.get("check.advice", item.advice())));
        }
    }

    private String mark(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> "[x]";
            case UNSURE -> "[?]";
            case NOT_FOUND -> "[ ]";
        };
    }

    private static String range(WordRange range) {
        return range.max() == Integer.MAX_VALUE
                ? range.min() + "+"
                : range.min() + "-" + range.max();
    }

    private static String percent(Checklist checklist) {
        return String.format(Locale.ROOT, "%.1f", checklist.score().percent());
    }

    private String quote(Evidence evidence) {
        String line = Excerpt.of(postmortem, evidence, messages::image);
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    private String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String paint(Verdict verdict, String text) {
        if (!colour) {
            return text;
        }
        String code =
                switch (verdict) {
                    case FOUND -> "32";
                    case UNSURE -> "33";
                    case NOT_FOUND -> "31";
                };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
