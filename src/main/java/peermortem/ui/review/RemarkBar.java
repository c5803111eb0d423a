package peermortem.ui.review;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import peermortem.domain.Checklist;
import peermortem.service.Beside;
import peermortem.service.Sheet;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FindingWords;

import java.util.ArrayList;
import java.util.List;

/// What a reviewer must know about a text before reading it; not there where there is nothing.
final class RemarkBar extends StackPane {
    private final Messages words;
    private final Label label = Controls.wrapped("");

    RemarkBar(Messages words) {
        this.words = words;
        getStyleClass().add("remark");
        label.setId("remark");
        getChildren().add(label);
    }

    private String example(Sheet sheet) {
        if (sheet.showsAssistant()) {
            return words.get("review.example");
        }
        if (!sheet.review().submitted()) {
            return words.get("review.example.try");
        }
        return sheet.trial()
                .map(
                        t ->
                                words.get(
                                        "review.example.tried",
                                        t.same(),
                                        t.of(),
                                        t.lenient(),
                                        t.strict()))
                .orElseGet(() -> words.get("review.example"));
    }

    void show(ReviewModel.Open open) {
        List<String> remarks = new ArrayList<>();
        open.sheet()
                .checklist()
                .flatMap(Checklist::notPostmortem)
                .flatMap(finding -> FindingWords.of(words, finding))
                .ifPresent(remarks::add);
        if (!open.sheet().masked().getOrDefault(open.part(), List.of()).isEmpty()) {
            remarks.add(words.get("review.masked"));
        }
        if (open.sheet().isExample()) {
            remarks.add(example(open.sheet()));
        }
        Beside beside = open.sheet().beside(open.part());
        if (beside.changed().isPresent()) {
            remarks.add(words.get("review.changed"));
        }
        if (beside.copy().isPresent()) {
            remarks.add(words.get("review.copy-differs"));
        }
        label.setText(String.join(" ", remarks));
        Controls.show(this, !remarks.isEmpty());
    }
}
