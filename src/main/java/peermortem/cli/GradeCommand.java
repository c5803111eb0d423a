package peermortem.cli;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemGrade;
import peermortem.domain.LatePolicy;
import peermortem.domain.PersonId;
import peermortem.domain.Rubric;
import peermortem.domain.SubmissionId;
import peermortem.domain.card.CardTree;
import peermortem.domain.card.GradeCard;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.text.CardWords;
import peermortem.text.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/// Shows every submission's grade and how it came about.
@Command(name = "grade", description = "Show the grades.", mixinStandardHelpOptions = true)
public final class GradeCommand implements Callable<Integer> {
    private record Graded(
            List<Grade> grades,
            Map<SubmissionId, PersonId> authors,
            Map<SubmissionId, Double> late,
            Map<SubmissionId, GradeCard> cards,
            Rubric rubric) {}

    @Parameters(paramLabel = "FILE", description = "The class file.")
    private Path file = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "consensus|majority|mean|median|first",
            description = "How reviews make a grade.")
    private @Nullable GradeMethod method;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it.")
    private Format format = Format.TEXT;

    @Option(names = "--explain", description = "Add why each grade is what it is.")
    private boolean explain;

    private final Classes classes;
    private final Console console;
    private final Messages messages;

    GradeCommand(Classes classes, Console console, Messages messages) {
        this.classes = classes;
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Graded graded = classes.with(file, this::read);
        if (format == Format.JSON) {
            ArrayNode all = Json.array();
            graded.grades().forEach(g -> all.add(json(graded, g)));
            Json.print(all, console.out());
        } else {
            graded.grades().forEach(g -> print(graded, g));
        }
        return ExitCode.FINE;
    }

    private Graded read(ClassDesk desk) {
        Overview overview = desk.overview();
        Optional<GradeMethod> by = Optional.ofNullable(method);
        List<Grade> grades = desk.moderation().grades(by);
        Map<SubmissionId, PersonId> authors = new LinkedHashMap<>();
        Map<SubmissionId, Double> late = new LinkedHashMap<>();
        LatePolicy policy = overview.assignment().settings().latePolicy();
        for (SubmissionRow row : overview.submissions()) {
            authors.put(row.submission(), row.author().id());
            policy.shareLeft(row.daysLate()).ifPresent(s -> late.put(row.submission(), s));
        }
        Map<SubmissionId, GradeCard> cards = new LinkedHashMap<>();
        for (Grade grade : explain ? grades : List.<Grade>of()) {
            cards.put(grade.submission(), desk.moderation().card(grade.submission(), by));
        }
        return new Graded(grades, authors, late, cards, overview.assignment().rubric());
    }

    private void print(Graded graded, Grade grade) {
        console.out().println(line(graded, grade));
        GradeCard card = graded.cards().get(grade.submission());
        if (card != null) {
            CardWords words = new CardWords(messages, graded.rubric());
            words.sentences(card).forEach(s -> console.out().println("  " + s));
            words.next(card).forEach(s -> console.out().println("  " + s));
        }
    }

    private static ObjectNode json(Graded graded, Grade grade) {
        ObjectNode node = json(grade, author(graded, grade));
        Double left = graded.late().get(grade.submission());
        if (left != null) {
            node.put("lateShare", left);
        }
        GradeCard card = graded.cards().get(grade.submission());
        if (card != null) {
            node.set("card", Json.tree(CardTree.of(card)));
        }
        return node;
    }

    private static String author(Graded graded, Grade grade) {
        return graded.authors().getOrDefault(grade.submission(), PersonId.of("-")).value();
    }

    private static ObjectNode json(Grade grade, String author) {
        ObjectNode node = Json.object();
        node.put("submission", grade.submission().value());
        node.put("author", author);
        Json.put(node, "percent", grade.percent());
        Json.put(node, "expected", grade.expected());
        Json.put(node, "low", grade.low());
        Json.put(node, "high", grade.high());
        node.put("method", grade.method().spelling());
        node.put("mandatory", grade.score().mandatory());
        node.put("optional", grade.score().optional());
        node.put("reviews", grade.reviews());
        ObjectNode items = node.putObject("items");
        grade.items().forEach((id, item) -> items.set(id.value(), json(item)));
        return node;
    }

    private static ObjectNode json(ItemGrade item) {
        ObjectNode node = Json.object();
        node.put("met", item.met());
        node.put("probability", Json.rounded(item.probability()));
        ObjectNode ticks = node.putObject("ticks");
        ticks.put("yes", item.yes());
        ticks.put("no", item.no());
        item.decision()
                .ifPresentOrElse(
                        d -> node.set("decision", json(d)), () -> node.putNull("decision"));
        return node;
    }

    private static ObjectNode json(Decision decision) {
        ObjectNode node = Json.object();
        node.put("met", decision.met());
        node.put("reason", decision.reason());
        node.put("by", decision.by().value());
        return node;
    }

    private String line(Graded graded, Grade grade) {
        String author = author(graded, grade);
        if (grade.percent().isEmpty()) {
            return messages.get("cli.grade.none", author);
        }
        String line =
                messages.get(
                        "cli.grade.line",
                        author,
                        percent(grade.percent()),
                        percent(grade.low()),
                        percent(grade.high()),
                        grade.score().mandatory(),
                        grade.score().mandatoryOf(),
                        grade.score().optional(),
                        grade.score().optionalOf(),
                        grade.reviews(),
                        grade.method().spelling());
        Double left = graded.late().get(grade.submission());
        return left == null
                ? line
                : messages.get("cli.grade.late", line, percent(OptionalDouble.of(100 * left)));
    }

    private static String percent(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "-";
    }
}
