package peermortem.ui.window;

import javafx.stage.Stage;

import peermortem.domain.Checklist;
import peermortem.domain.Hint;
import peermortem.domain.Outcome;
import peermortem.domain.Rubric;
import peermortem.service.ClassFixture;
import peermortem.service.ClassFixture.Computer;
import peermortem.service.source.CheckText;
import peermortem.text.Messages;
import peermortem.ui.common.Background;
import peermortem.ui.common.FileChoice;
import peermortem.ui.packet.PacketTools;
import peermortem.ui.welcome.RubricShelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The whole window on somebody's computer, over real files; file dialogs answer with a folder.
final class StudentComputer {
    final Computer computer;
    final AppWindow window;
    private Optional<Path> chosen = Optional.empty();

    StudentComputer(Stage stage, ClassFixture fixture, String home) {
        computer = fixture.computer(home);
        Path at = fixture.folder.resolve(home);
        Resources resources =
                new Resources(
                        Messages.english(),
                        computer.files(),
                        new Texts(),
                        () -> Outcome.refused("file.missing", "sample"),
                        new RubricShelf(
                                () -> List.of(ClassFixture.rubric()),
                                path -> Outcome.refused("file.missing", path)),
                        new PacketTools(computer.packets(), ClassFixture::source),
                        at.resolve("settings.properties"),
                        at.resolve("peermortem.log"),
                        fixture.clock);
        window = new AppWindow(stage, resources, Background.threads(), settings -> new Chosen());
    }

    void choose(Path path) {
        chosen = Optional.of(path);
    }

    private static final class Texts implements Resources.Texts {
        private final CheckText checks = new CheckText();

        @Override
        public Checklist check(Rubric rubric, String text) {
            return checks.draft(text, rubric);
        }

        @Override
        public List<Hint> practice(Rubric rubric, String text) {
            return List.of();
        }

        @Override
        public Outcome<String> read(String source) {
            return ClassFixture.source(source, Path.of("")).map(s -> s.text());
        }
    }

    private final class Chosen implements FileChoice {
        @Override
        public Optional<Path> open(String title, Kind kind) {
            return chosen;
        }

        @Override
        public List<Path> openSeveral(String title, Kind kind) {
            return chosen.stream().toList();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, Kind kind) {
            return chosen.map(c -> c.resolve(suggestedName));
        }

        @Override
        public Optional<Path> folder(String title) {
            return chosen;
        }
    }
}
