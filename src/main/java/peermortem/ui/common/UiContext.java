package peermortem.ui.common;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.text.Messages;

import java.time.Clock;
import java.util.function.Consumer;

/// What every screen is built with.
public record UiContext(
        Messages words,
        Background background,
        Notices notices,
        Settings settings,
        FileChoice files,
        Clock clock) {
    /// Hands over what became of an attempt, or tells the user why nothing did.
    public <T> void settle(Outcome<T> outcome, Consumer<? super T> done) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> done.accept(value);
            case Outcome.Refused<T>(Problem problem) -> notices.problem(problem);
        }
    }
}
