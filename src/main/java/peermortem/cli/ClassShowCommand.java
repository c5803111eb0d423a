package peermortem.cli;

import peermortem.domain.Flag;
import peermortem.domain.Person;
import peermortem.domain.Score;
import peermortem.service.Overview;
import peermortem.service.ReviewStanding;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Shows who is in a class file and how far every submission has come.
@Command(
        name = "show",
        description = "Show people and submissions of a class file.",
        mixinStandardHelpOptions = true)
public final class ClassShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it.")
    private Format format = Format.TEXT;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    ClassShowCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Overview overview = classes.with(file, desk -> desk.overview());
        if (format == Format.JSON) {
            Path folder = file.toAbsolutePath().normalize().resolve("..").normalize();
            Json.print(json(overview, folder), console.out());
        } else {
            text(overview);
        }
        return ExitCode.FINE;
    }

    private static ObjectNode json(Overview overview, Path folder) {
        ObjectNode node = Json.object();
        node.put("title", overview.assignment().title());
        node.put("rubric", overview.assignment().rubric().id());
        ArrayNode people = node.putArray("people");
        for (Person person : overview.people()) {
            ObjectNode one = people.addObject();
            one.put("id", person.id().value());
            one.put("name", person.name());
            one.put("role", person.role().name().toLowerCase(Locale.ROOT));
        }
        ArrayNode submissions = node.putArray("submissions");
        overview.submissions().forEach(row -> submissions.add(json(row, folder)));
        return node;
    }

    private static ObjectNode json(SubmissionRow row, Path folder) {
        ObjectNode node = Json.object();
        node.put("submission", row.submission().value());
        node.put("author", row.author().id().value());
        node.put("source", row.source().map(s -> shown(s.address(), folder)).orElse(null));
        node.put("state", row.state().spelling());
        ArrayNode flags = node.putArray("flags");
        row.flags().stream().sorted().map(Flag::spelling).forEach(flags::add);
        Json.put(node, "words", row.words());
        row.checklist()
                .ifPresentOrElse(
                        c -> node.set("score", Json.score(c.score())), () -> node.putNull("score"));
        ArrayNode reviews = node.putArray("reviews");
        for (ReviewStanding standing : row.reviews()) {
            ObjectNode one = reviews.addObject();
            one.put("reviewer", standing.reviewer().value());
            one.put("state", standing.state().spelling());
        }
        return node;
    }

    /// A file by its path below the class file's folder, or by its name alone: where it lies on
    /// this computer is nobody's business. Links stay as they are.
    private static String shown(String source, Path folder) {
        if (!source.startsWith("/") && !source.matches("[A-Za-z]:[/\\\\].*")) {
            return source;
        }
        Path path = Path.of(source);
        Path last = path.getFileName();
        return path.startsWith(folder)
                ? folder.relativize(path).toString().replace('\\', '/')
                : String.valueOf(last == null ? path : last);
    }

    private void text(Overview overview) {
        ZoneId zone = overview.assignment().zone();
        console.out()
                .println(
                        messages.get(
                                "cli.class.head",
                                overview.assignment().title(),
                                overview.assignment().rubric().id(),
                                overview.people().size(),
                                overview.submissions().size()));
        overview.assignment()
                .due()
                .ifPresent(
                        d ->
                                console.out()
                                        .println(
                                                messages.get(
                                                        "cli.class.due", Moments.show(d, zone))));
        overview.assignment()
                .reviewDue()
                .ifPresent(
                        d ->
                                console.out()
                                        .println(
                                                messages.get(
                                                        "cli.class.review-due",
                                                        Moments.show(d, zone))));
        for (SubmissionRow row : overview.submissions()) {
            console.out().println(line(row));
        }
    }

    private static String line(SubmissionRow row) {
        String words = row.words().isPresent() ? String.valueOf(row.words().getAsInt()) : "-";
        String found = row.checklist().map(c -> found(c.score())).orElse("-");
        String flags =
                row.flags().stream().sorted().map(Flag::spelling).collect(Collectors.joining(" "));
        return String.format(
                        Locale.ROOT,
                        "%-12s %-24s %5s words  %7s found  %d/%d reviews  %-10s %s",
                        row.submission(),
                        row.author().name(),
                        words,
                        found,
                        row.reviewsDone(),
                        row.reviewsOf(),
                        row.state().spelling(),
                        flags)
                .stripTrailing();
    }

    private static String found(Score score) {
        return score.mandatory() + "/" + score.mandatoryOf() + "+" + score.optional();
    }
}
