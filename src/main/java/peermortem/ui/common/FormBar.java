package peermortem.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import peermortem.domain.Checklist;
import peermortem.domain.FormVerdict;
import peermortem.domain.Rubric;
import peermortem.text.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The form conditions of a text in a row: words with their gauge, language, sections, timeline.
public final class FormBar extends HBox {
    private final Messages words;
    private final Label count = Controls.label("");
    private final WordGauge gauge = new WordGauge("word-gauge");
    private final Label language = chip("form-language");
    private final Label sections = chip("form-sections");
    private final Label timeline = chip("form-timeline");

    public FormBar(Messages words) {
        this.words = words;
        getStyleClass().add("form-bar");
        count.setId("word-count");
        getChildren().addAll(count, gauge, language, sections, timeline);
    }

    public void show(Checklist checklist, Rubric rubric) {
        String range =
                rubric.words()
                        .map(
                                r ->
                                        words.get(
                                                "form.words.range",
                                                checklist.words(),
                                                r.min(),
                                                r.max()))
                        .orElse(words.get("form.words", checklist.words()));
        count.setText(words.get("form.words", checklist.words()));
        gauge.show(checklist.words(), rubric.words(), range);
        set(language, checklist.form().language(), name(checklist.language()));
        long present = checklist.sections().values().stream().filter(s -> s.present()).count();
        set(
                sections,
                checklist.form().sections(),
                words.get("form.sections", present, checklist.sections().size()));
        set(timeline, checklist.form().timeline(), words.get("form.timeline"));
        Controls.show(timeline, rubric.timelineEntries());
        Controls.show(sections, !checklist.sections().isEmpty());
    }

    private String name(Optional<String> code) {
        return code.map(c -> Locale.forLanguageTag(c).getDisplayLanguage(Locale.ENGLISH))
                .orElse(words.get("form.language.unknown"));
    }

    private void set(Label chip, FormVerdict verdict, String text) {
        switch (verdict) {
            case OK -> show(chip, "found", text + " ✓", words.get("form.ok", text));
            case UNSURE -> show(chip, "unsure", text + " ?", words.get("form.unsure", text));
            case NOT_OK -> show(chip, "not-found", text + " ✕", words.get("form.not-ok", text));
        }
    }

    private static void show(Label chip, String style, String text, String accessible) {
        List.of("found", "unsure", "not-found")
                .forEach(one -> Controls.style(chip, one, one.equals(style)));
        chip.setText(text);
        chip.setAccessibleText(accessible);
    }

    private static Label chip(String id) {
        Label chip = Controls.pill("", "chip");
        chip.setId(id);
        return chip;
    }
}
