package peermortem;

import peermortem.cli.CheckCommands;
import peermortem.cli.ClassCommands;
import peermortem.cli.Cli;
import peermortem.cli.Console;
import peermortem.cli.DemoCommand;
import peermortem.cli.Students;
import peermortem.cli.Version;
import peermortem.document.Postmortem;
import peermortem.domain.Checklist;
import peermortem.domain.Hint;
import peermortem.domain.Outcome;
import peermortem.domain.Rubric;
import peermortem.domain.Snapshot;
import peermortem.intake.Earlier;
import peermortem.intake.Input;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;
import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.report.pdf.PdfReports;
import peermortem.rubric.Rubrics;
import peermortem.service.Checker;
import peermortem.service.ClassFiles;
import peermortem.service.Tools;
import peermortem.service.open.SampleClass;
import peermortem.service.open.StoredClassFiles;
import peermortem.service.packet.PacketFiles;
import peermortem.service.packet.StoredPacketFiles;
import peermortem.service.source.CheckSources;
import peermortem.service.source.CheckText;
import peermortem.service.source.IntakeSources;
import peermortem.text.Messages;
import peermortem.ui.packet.PacketTools;
import peermortem.ui.welcome.RubricShelf;
import peermortem.ui.window.Resources;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The only place that creates long-lived objects. What a start does not need waits until it is
/// asked for.
final class Wiring {
    /// The demo's moment: the morning after the sample class's reviews were due.
    private static final Instant DEMO_TIME = Instant.parse("2026-03-17T06:00:00Z");

    private static final long DEMO_SEED = 19;

    private final Supplier<Messages> words = new Lazily<>(Messages::english);
    private final CheckText checks = new CheckText();
    private final Supplier<PdfReports> pdf = new Lazily<>(() -> new PdfReports(messages()));
    private final Intake intake = intake(Clock.systemUTC());
    private final Map<String, String> environment;
    private final Path home;
    private final Path userHome;

    /// `home` is the app's own folder, `userHome` the user's.
    Wiring(Map<String, String> environment, Path home, Path userHome) {
        this.environment = environment;
        this.home = home;
        this.userHome = userHome;
    }

    /// The folder for settings, recent files and the log.
    Path home() {
        return home;
    }

    /// The settings of the window.
    Path settings() {
        return home.resolve("settings.properties");
    }

    /// The class files that the window opens.
    ClassFiles files() {
        Supplier<SecureRandom> random = new Lazily<>(SecureRandom::new);
        return classFiles(Clock.systemUTC(), () -> random.get().nextLong(), intake);
    }

    /// What the window is given.
    Resources window(ClassFiles files) {
        Clock clock = Clock.systemUTC();
        return new Resources(
                messages(),
                files,
                texts(new IntakeSources(intake)),
                () -> sample(files).open(samples()),
                new RubricShelf(
                        () -> Rubrics.bundled().stream().map(Rubrics::bundled).toList(),
                        path -> Rubrics.find(path.toString())),
                new PacketTools(packets(clock), new IntakeSources(intake)),
                settings(),
                Log.file(home),
                clock);
    }

    private Resources.Texts texts(IntakeSources sources) {
        return new Resources.Texts() {
            @Override
            public Checklist check(Rubric rubric, String text) {
                return checks.draft(text, rubric);
            }

            @Override
            public List<Hint> practice(Rubric rubric, String text) {
                return checks.practice(Postmortem.parse(text), rubric);
            }

            @Override
            public Outcome<String> read(String source) {
                return sources.read(source, Path.of("")).map(Snapshot::text);
            }
        };
    }

    /// Where the sample class goes: with the user's documents, so that it can be found and kept.
    private Path samples() {
        return userHome.resolve("Peermortem").resolve("Sample class");
    }

    Messages messages() {
        return words.get();
    }

    CheckText checks() {
        return checks;
    }

    Cli commandLine(Console console) {
        Messages messages = messages();
        ClassFiles files = files();
        List<Object> commands = new ArrayList<>();
        commands.add(new DemoCommand(demo(), console, messages));
        commands.addAll(
                CheckCommands.of(
                        new CheckSources(intake, checks), Wiring::rubric, console, messages));
        Students students =
                new Students(
                        files,
                        packets(Clock.systemUTC()),
                        new IntakeSources(intake),
                        console,
                        messages);
        commands.addAll(ClassCommands.of(files, Wiring::rubric, students, console, messages));
        return new Cli(commands, console, messages);
    }

    /// The sample class under a fixed clock and seed.
    private SampleClass demo() {
        Clock clock = Clock.fixed(DEMO_TIME, ZoneOffset.UTC);
        return sample(classFiles(clock, new Random(DEMO_SEED), intake(clock)));
    }

    SampleClass sample(ClassFiles files) {
        return new SampleClass(files, () -> Rubrics.bundled(Rubrics.DEFAULT));
    }

    ClassFiles classFiles(Clock clock, RandomGenerator random, Intake intake) {
        return new StoredClassFiles(
                new Tools(
                        clock,
                        random,
                        new IntakeSources(intake),
                        checker(),
                        home,
                        pdf,
                        problem -> messages().problem(problem)));
    }

    private PacketFiles packets(Clock clock) {
        return new StoredPacketFiles(home, clock, checker()::check);
    }

    private Checker checker() {
        return new Checker() {
            @Override
            public Checklist check(Rubric rubric, String main, Optional<String> advanced) {
                return checks.check(main, advanced, rubric);
            }

            @Override
            public void prepare() {
                checks.prepare();
            }

            @Override
            public String version() {
                return Version.current();
            }
        };
    }

    static Rubric rubric(String idOrFile) {
        return Rubrics.find(idOrFile).orThrow();
    }

    /// The intake of all sources; its HTTP client is made with the first source.
    Intake intake(Clock clock) {
        Supplier<Intake> made =
                new Lazily<>(() -> new SourceIntake(clock, HttpMap.from(environment)));
        return new Intake() {
            @Override
            public Outcome<Intaken> take(Input input) {
                return made.get().take(input);
            }

            @Override
            public Outcome<List<Intaken>> takeAll(Input input) {
                return made.get().takeAll(input);
            }

            @Override
            public Outcome<Optional<Intaken>> takeIfChanged(Input input, Earlier earlier) {
                return made.get().takeIfChanged(input, earlier);
            }
        };
    }
}
