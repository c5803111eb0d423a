package peermortem.cli;

import peermortem.service.ReviewDesk;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Writes reviews as CSV, one row per review and item.
@Command(name = "export", description = "Write reviews as CSV.", mixinStandardHelpOptions = true)
public final class ReviewsExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A class file, or a review packet.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "CSV",
            description = "The file to write.")
    private Path out = Path.of("");

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ReviewsExportCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        int rows;
        if (classes.files().isPacket(file)) {
            try (ReviewDesk desk = classes.files().openReviews(file).orThrow()) {
                rows = desk.exportReviews(out).orThrow();
            }
        } else {
            rows = classes.with(file, desk -> desk.exchange().exportReviews(out).orThrow());
        }
        console.out().println(messages.get("cli.reviews.written", rows, out));
        return ExitCode.FINE;
    }
}
