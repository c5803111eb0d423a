package peermortem.ui.why;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import peermortem.domain.PersonId;
import peermortem.domain.Rubric;
import peermortem.domain.card.GradeCard;
import peermortem.text.CardWords;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.ScrollView;

import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// A grade's card: the figure, how it came about, what every piece of evidence says of every item,
/// and what one more decision would change. The same figures stand in the PDF and in JSON.
public final class WhyCard extends ScrollView {
    private final Messages words;
    private final VBox body = new VBox();

    public WhyCard(Messages words) {
        this.words = words;
        setId("why-card");
        setAccessibleText(words.get("why.title"));
        setFitToWidth(true);
        body.getStyleClass().addAll("page-body", "why-card");
        setContent(body);
    }

    /// Shows a card; `names` tells how reviewers are called here.
    public void show(GradeCard card, Rubric rubric, UnaryOperator<PersonId> names) {
        CardWords says = new CardWords(words, rubric);
        OptionalDouble percent = card.grade().percent();
        Label figure =
                Controls.label(
                        percent.isPresent()
                                ? CardWords.percent(percent.getAsDouble())
                                : words.get("why.none"),
                        "figure");
        figure.setId("why-percent");
        body.getChildren().setAll(figure);
        if (percent.isEmpty()) {
            body.getChildren().add(Controls.wrapped(words.get("why.none.text"), "muted"));
            return;
        }
        says.sentences(card).forEach(s -> body.getChildren().add(Controls.wrapped(s)));
        for (String sentence : says.next(card)) {
            Label next = Controls.wrapped(sentence, "strong");
            next.setId("why-next");
            body.getChildren().add(next);
        }
        body.getChildren()
                .addAll(
                        new WeightGrid(words, says, card.shown(names, text -> text)),
                        Controls.wrapped(words.get("card.legend"), "muted", "small"));
    }
}
