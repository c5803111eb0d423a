package peermortem.bench;

import peermortem.cli.Version;
import peermortem.domain.Checklist;
import peermortem.domain.Rubric;
import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.report.pdf.PdfReports;
import peermortem.service.Checker;
import peermortem.service.ClassFiles;
import peermortem.service.Tools;
import peermortem.service.open.StoredClassFiles;
import peermortem.service.source.CheckText;
import peermortem.service.source.IntakeSources;
import peermortem.text.Messages;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The use cases as the app wires them, with a folder of their own for settings.
final class Desks {
    private Desks() {}

    static ClassFiles files(Path home) {
        Messages words = Messages.english();
        CheckText checks = new CheckText();
        Checker checker =
                new Checker() {
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
        return new StoredClassFiles(
                new Tools(
                        Clock.systemUTC(),
                        new Random(7),
                        new IntakeSources(
                                new SourceIntake(Clock.systemUTC(), HttpMap.from(Map.of()))),
                        checker,
                        home,
                        () -> new PdfReports(words),
                        words::problem));
    }
}
