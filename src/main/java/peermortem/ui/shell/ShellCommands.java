package peermortem.ui.shell;

import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Job;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Place;
import peermortem.ui.common.Screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What the shell itself can do, for the palette and the overlay of keys.
final class ShellCommands {
    private static final List<Place> PLACES =
            List.of(Place.WRITE, Place.REVIEW, Place.CLASS, Place.REPORTS, Place.PACKET);

    private final ShellView shell;
    private final Messages words;

    ShellCommands(ShellView shell, Messages words) {
        this.shell = shell;
        this.words = words;
    }

    /// Everything the palette offers: an end to what runs and the screens' own commands first.
    List<Command> all(Collection<Screen> screens) {
        List<Command> all = new ArrayList<>(cancels());
        shell.current().ifPresent(screen -> all.addAll(screen.commands()));
        for (Screen screen : screens) {
            if (shell.current().filter(screen::equals).isEmpty()
                    && shell.model().reachableProperty().get().contains(screen.place())) {
                all.addAll(screen.commands());
            }
        }
        for (Place place : PLACES) {
            if (shell.model().reachableProperty().get().contains(place)) {
                all.add(go(place));
            }
        }
        all.addAll(shell.model().classMenu());
        all.add(Command.of("command-theme", words.get("command.theme"), shell.theme()::toggle));
        all.add(
                Command.of("command-larger", words.get("command.larger"), shell.theme()::larger)
                        .withKeys(Keys.cap("+")));
        all.add(
                Command.of("command-smaller", words.get("command.smaller"), shell.theme()::smaller)
                        .withKeys(Keys.cap("−")));
        all.add(
                Command.of("command-usual", words.get("command.usual"), shell.theme()::usualSize)
                        .withKeys(Keys.cap("0")));
        all.add(
                Command.of("command-undo", words.get("command.undo"), shell::undo)
                        .withKeys(Keys.cap("Z")));
        all.add(
                Command.of("command-redo", words.get("command.redo"), shell::redo)
                        .withKeys(Keys.cap("Y")));
        all.add(
                Command.of("command-keys", words.get("command.keys"), shell::openKeys)
                        .withKeys("?"));
        return all;
    }

    List<KeyHint> keys() {
        return List.of(
                KeyHint.of(words.get("keys.places"), Keys.cap("1"), "…", Keys.cap("4")),
                KeyHint.of(words.get("keys.find"), Keys.cap("K")),
                KeyHint.of(words.get("keys.undo"), Keys.cap("Z")),
                KeyHint.of(words.get("keys.redo"), Keys.cap("Y")),
                KeyHint.of(words.get("keys.size"), Keys.cap("+"), Keys.cap("−"), Keys.cap("0")),
                KeyHint.of(words.get("keys.all"), "?"));
    }

    private List<Command> cancels() {
        return shell.running().stream()
                .filter(Job::cancellable)
                .map(
                        job ->
                                Command.of("command-cancel", words.get("job.cancel"), job::cancel)
                                        .withDetail(job.title()))
                .toList();
    }

    private Command go(Place place) {
        return Command.of(
                        "command-go-" + place.id(),
                        words.get("command.go", words.get("place." + place.id())),
                        () -> shell.model().go(place))
                .withKeys(Keys.cap(String.valueOf(PLACES.indexOf(place) + 1)));
    }
}
