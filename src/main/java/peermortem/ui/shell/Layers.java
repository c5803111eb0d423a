package peermortem.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.ErrorCode;
import peermortem.ui.common.Notices;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The window's content with what may lie over it: one card at a time, and short notices below.
public final class Layers extends StackPane implements Notices {
    private final Messages words;
    private final Path log;
    private final Overflow content = new Overflow();
    private final Toasts toasts;
    private Optional<Card> card = Optional.empty();

    /// `log` is the file that the dialog for unexpected errors names.
    public Layers(Messages words, Path log) {
        this.words = words;
        this.log = log;
        this.toasts = new Toasts(words, content);
        getStyleClass().add("layers");
        getChildren().addAll(content, toasts);
    }

    void setContent(Node node) {
        content.show(node);
    }

    /// Lays a card over the window, in place of the one that may lie there.
    void open(Card wanted) {
        close();
        card = Optional.of(wanted);
        getChildren().add(getChildren().indexOf(toasts), wanted);
        wanted.applyCss(); // builds the skins, without which a field takes no letters
        wanted.opened(this::close);
    }

    void close() {
        Optional<Card> closed = card;
        card = Optional.empty();
        closed.ifPresent(
                c -> {
                    c.closing();
                    getChildren().remove(c);
                    c.closed();
                });
    }

    boolean covered() {
        return card.isPresent();
    }

    /// Says that a change was taken back or made again, in place of what was said before it.
    void moved(String sentence) {
        toasts.outdate();
        info(sentence);
    }

    @Override
    public void info(String sentence) {
        toasts.add(sentence, Optional.empty(), false);
    }

    @Override
    public void info(String sentence, Command action) {
        toasts.add(sentence, Optional.of(action), false);
    }

    @Override
    public void problem(Problem problem) {
        toasts.add(words.problem(problem), Optional.empty(), true);
    }

    @Override
    public void unexpected(Throwable failure) {
        if (failure instanceof ProblemException expected) {
            problem(expected.problem());
            return;
        }
        ErrorCode code = ErrorCode.of(failure);
        log().error("unexpected error {}", code.text(), failure);
        open(new ErrorCard(words, code, log));
    }

    @Override
    public void confirm(String title, String text, Command action) {
        open(new ConfirmCard(words, title, text, action));
    }

    @Override
    public void ask(String title, String text, String agree, Consumer<String> answer) {
        open(new AskCard(words, title, text, agree, answer));
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return LoggerFactory.getLogger(Layers.class);
    }
}
