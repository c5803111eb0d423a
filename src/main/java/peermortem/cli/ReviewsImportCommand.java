package peermortem.cli;

import peermortem.service.ReviewDesk;
import peermortem.service.ReviewsTaken;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Reads reviews from CSV.
@Command(name = "import", description = "Read reviews from CSV.", mixinStandardHelpOptions = true)
public final class ReviewsImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "A class file, or a review packet.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "CSV", description = "One row per review and item.")
    private Path csv = Path.of("");

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ReviewsImportCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        ReviewsTaken taken;
        if (classes.files().isPacket(file)) {
            try (ReviewDesk desk = classes.files().openReviews(file).orThrow()) {
                taken = desk.importReviews(csv).orThrow();
            }
        } else {
            taken = classes.with(file, desk -> desk.exchange().importReviews(csv).orThrow());
        }
        taken.problems()
                .forEach(
                        p ->
                                console.err()
                                        .println(
                                                messages.get(
                                                        "cli.row",
                                                        csv,
                                                        p.row(),
                                                        messages.problem(p.problem()))));
        console.out()
                .println(
                        messages.get(
                                "cli.reviews.read",
                                taken.reviews(),
                                taken.ticks(),
                                taken.allocationsAdded()));
        if (taken.byAuthor() > 0) {
            console.out().println(messages.get("reviews.by-author", taken.byAuthor()));
        }
        return taken.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
