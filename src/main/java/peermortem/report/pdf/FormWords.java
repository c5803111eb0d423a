package peermortem.report.pdf;

import peermortem.domain.Checklist;
import peermortem.domain.FormVerdict;
import peermortem.domain.Rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the form conditions stand, in one line; they never change the grade.
final class FormWords {
    private final Wording wording;
    private final Rubric rubric;

    FormWords(Wording wording, Rubric rubric) {
        this.wording = wording;
        this.rubric = rubric;
    }

    String sentence(Checklist checklist) {
        List<String> parts = new ArrayList<>();
        rubric.words()
                .ifPresent(range -> add(parts, "report.form.words", checklist.form().words()));
        add(parts, "report.form.language", checklist.form().language());
        if (!rubric.expectedSections().isEmpty()) {
            add(parts, "report.form.sections", checklist.form().sections());
        }
        if (rubric.timelineEntries()) {
            add(parts, "report.form.timeline", checklist.form().timeline());
        }
        return wording.get("report.form", String.join(" · ", parts));
    }

    private void add(List<String> parts, String key, FormVerdict verdict) {
        String word =
                wording.get(
                        "report.form.verdict."
                                + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        parts.add(wording.get(key, word));
    }
}
