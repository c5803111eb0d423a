package peermortem.ui.packet;

import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.document.Postmortem;
import peermortem.service.packet.RequestAnswer;
import peermortem.service.packet.RequestDesk;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.UiContext;
import peermortem.ui.document.DocumentView;

/// A request for a review with its text: accept, or decline.
final class RequestPane extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final PacketModel model;
    private final RequestDesk desk;

    RequestPane(UiContext context, PacketModel model, RequestDesk desk) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.desk = desk;
        setId("request");
        RequestDesk.Asked asked = desk.asked();
        VBox head = new VBox(Controls.wrapped(title(asked), "title"));
        head.getStyleClass().add("page-body");
        head.getChildren().add(Controls.wrapped(text(asked), "muted"));
        if (asked.turn() == RequestDesk.Turn.YOURS) {
            head.getChildren().add(actions());
        }
        setTop(head);
        if (!asked.text().isEmpty()) {
            DocumentView document = new DocumentView(words);
            document.show(Postmortem.parse(asked.text()));
            setCenter(document);
        }
    }

    private String title(RequestDesk.Asked asked) {
        String who = asked.letter().shown();
        return switch (asked.turn()) {
            case YOURS, NO_PASS -> words.get("packet.request.asks", who);
            case OWN -> words.get("packet.request.own");
            case FOR_TA -> words.get("packet.request.for-ta", who);
            case ANSWERED -> answer(asked, who);
        };
    }

    private String answer(RequestDesk.Asked asked, String who) {
        return words.get(
                asked.answer().filter(RequestAnswer::accepted).isPresent()
                        ? "packet.request.accepted"
                        : "packet.request.declined",
                who);
    }

    private String text(RequestDesk.Asked asked) {
        return switch (asked.turn()) {
            case YOURS -> words.get("packet.request.text.yours");
            case NO_PASS -> words.get("packet.request.text.no-pass");
            case OWN -> words.get("packet.request.text.own");
            case FOR_TA -> words.get("packet.request.text.for-ta");
            case ANSWERED -> words.get("packet.request.text.answered");
        };
    }

    private HBox actions() {
        Button accept =
                Controls.mainButton(
                        "request-accept", words.get("packet.request.accept"), () -> answer(true));
        accept.getStyleClass().add("first-action");
        HBox actions =
                new HBox(
                        accept,
                        Controls.button(
                                "request-decline",
                                words.get("packet.request.decline"),
                                () -> answer(false)));
        actions.getStyleClass().add("row");
        return actions;
    }

    private void answer(boolean accepted) {
        context.files()
                .folder(words.get("packet.where"))
                .ifPresent(folder -> model.answer(desk, accepted, folder));
    }
}
