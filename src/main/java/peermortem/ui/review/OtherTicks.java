package peermortem.ui.review;

import javafx.scene.control.Label;

import peermortem.domain.ItemId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.Sheet;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.List;
import java.util.Optional;

/// What others ticked on an item, for whoever has submitted: other reviewers, or on an example the
/// teaching assistant, with a word on whether it is the same.
final class OtherTicks {
    private final Messages words;
    private final Sheet sheet;

    OtherTicks(Messages words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    Optional<Label> on(ItemId item, Tick own) {
        List<Tick> others = sheet.others().stream().map(r -> r.tick(item)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return sheet.isExample() ? assistants(own, others.getFirst()) : Optional.of(all(others));
    }

    private Label all(List<Tick> others) {
        String lines = String.join("; ", others.stream().map(this::said).toList());
        return Controls.wrapped(words.get("review.others", lines), "muted", "small");
    }

    private Optional<Label> assistants(Tick own, Tick ticked) {
        if (ticked.verdict() == TickVerdict.OPEN) {
            return Optional.empty();
        }
        return Optional.of(
                ticked.verdict() == own.verdict()
                        ? Controls.wrapped(
                                words.get("review.example.same", ticked.reason()), "muted", "small")
                        : Controls.wrapped(
                                words.get("review.example.differs", said(ticked)),
                                "strong",
                                "small"));
    }

    private String said(Tick tick) {
        return words.get(key(tick.verdict()))
                + (tick.reason().isBlank() ? "" : ": " + tick.reason());
    }

    static String key(TickVerdict verdict) {
        return switch (verdict) {
            case OPEN -> "tick.open";
            case MET -> "tick.met";
            case NOT_MET -> "tick.not-met";
        };
    }
}
