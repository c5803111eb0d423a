package peermortem.rubric;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.WordRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one rubric file (YAML 1.2, plain data only) and collects every mistake with its line.
public final class RubricReader {
    private static final int DEEPEST = 13;
    private static final int LARGEST = 256 * 1024;
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String DOTTED = SLUG + "(\\." + SLUG + ")+";
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Integer> itemLines = new HashMap<>();

    private RubricReader() {}

    public static RubricReading read(String yaml) {
        RubricReader reader = new RubricReader();
        Optional<Rubric> rubric = reader.parse(yaml);
        if (rubric.isPresent() && reader.mistakes.isEmpty()) {
            return new RubricReading.Valid(rubric.get());
        }
        List<Mistake> mistakes = new ArrayList<>(reader.mistakes);
        mistakes.sort(Comparator.comparingInt(Mistake::line));
        return new RubricReading.Invalid(mistakes);
    }

    private Optional<Rubric> parse(String yaml) {
        if (yaml.length() > LARGEST) {
            mistake(1, "rubric.too-large", String.valueOf(LARGEST / 1024));
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
            OptionalInt tooDeep = Nesting.beyond(DEEPEST, settings, yaml);
            if (tooDeep.isPresent()) {
                mistake(tooDeep.getAsInt(), "rubric.not-plain");
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                mistake(1, "rubric.empty");
                return Optional.empty();
            }
            return plain(root.get()) ? rubric(root.get()) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            mistake(line, "rubric.no-yaml", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            mistake(
                    1,
                    "rubric.no-yaml",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    /// False where anchors are used, which could blow a small file up.
    private boolean plain(Node node) {
        if (node.getAnchor().isPresent()) {
            mistake(Fields.lineOf(node), "rubric.not-plain");
            return false;
        }
        return switch (node) {
            case MappingNode mapping ->
                    mapping.getValue().stream()
                            .allMatch(t -> plain(t.getKeyNode()) && plain(t.getValueNode()));
            case SequenceNode sequence -> sequence.getValue().stream().allMatch(this::plain);
            default -> true;
        };
    }

    private Optional<Rubric> rubric(Node root) {
        Fields fields =
                Fields.of(
                        root,
                        "a rubric",
                        mistakes,
                        "id",
                        "version",
                        "title",
                        "language",
                        "words",
                        "timeline",
                        "score",
                        "sections");
        String id = id(fields, SLUG, 60);
        fields.needed("version", 10);
        int version = fields.number("version", 1_000_000).orElse(1);
        String title = fields.needed("title", 300);
        String language = language(fields);
        Optional<String> timeline = timeline(fields);
        List<RubricSection> sections = sections(fields);
        if (!fields.has("sections")) {
            fields.mistake(1, "rubric.missing-key", "sections");
        }
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Rubric(
                        id,
                        version,
                        title,
                        language,
                        words(fields),
                        timeline.isPresent(),
                        formula(fields),
                        sections));
    }

    private static Optional<String> timeline(Fields fields) {
        Optional<String> timeline = fields.text("timeline", 20);
        if (timeline.isPresent() && !timeline.get().equals("entries")) {
            fields.mistake(fields.lineOf("timeline"), "rubric.timeline", timeline.get());
        }
        return timeline;
    }

    private static String language(Fields fields) {
        String language = fields.text("language", 10).orElse("");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            fields.mistake(fields.lineOf("language"), "rubric.language", language);
        }
        return language;
    }

    private String id(Fields fields, String pattern, int longest) {
        String id = fields.needed("id", longest);
        if (!id.isEmpty() && !id.matches(pattern)) {
            fields.mistake(
                    fields.lineOf("id"), pattern.equals(SLUG) ? "rubric.id" : "rubric.item-id", id);
        }
        return id;
    }

    private Optional<WordRange> words(Fields fields) {
        return fields.node("words")
                .map(
                        node -> {
                            Fields range = Fields.of(node, "words", mistakes, "min", "max");
                            OptionalInt min = range.number("min", 1_000_000);
                            OptionalInt max = range.number("max", 1_000_000);
                            if (!range.has("min") && !range.has("max")) {
                                range.mistake(range.line(), "rubric.missing-key", "min");
                            }
                            if (min.orElse(0) > max.orElse(Integer.MAX_VALUE)) {
                                range.mistake(range.line(), "rubric.min-above-max");
                                return new WordRange(0, Integer.MAX_VALUE);
                            }
                            return new WordRange(min.orElse(0), max.orElse(Integer.MAX_VALUE));
                        });
    }

    private ScoreFormula formula(Fields fields) {
        return fields.node("score")
                .map(node -> Fields.of(node, "score", mistakes, "formula"))
                .map(
                        score -> {
                            String spelling = score.needed("formula", 60);
                            Optional<ScoreFormula> formula = ScoreFormula.spelled(spelling);
                            if (formula.isEmpty() && !spelling.isEmpty()) {
                                score.mistake(score.lineOf("formula"), "rubric.formula", spelling);
                            }
                            return formula.orElse(ScoreFormula.MANDATORY);
                        })
                .orElse(ScoreFormula.MANDATORY);
    }

    private List<RubricSection> sections(Fields fields) {
        List<Fields> parts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Node node : fields.list("sections")) {
            Fields part =
                    Fields.of(
                            node,
                            "a section",
                            mistakes,
                            "id",
                            "title",
                            "headings",
                            "source",
                            "items");
            String id = id(part, SLUG, 60);
            if (ids.contains(id)) {
                part.mistake(part.lineOf("id"), "rubric.duplicate-section", id);
            }
            ids.add(id);
            parts.add(part);
        }
        ChecksReader checks = new ChecksReader(mistakes, ids);
        List<RubricSection> sections = new ArrayList<>();
        for (Fields part : parts) {
            section(part, checks).ifPresent(sections::add);
        }
        // The formula and the range of words are checked even where a section is wrong.
        words(fields);
        formula(fields);
        return sections;
    }

    private Optional<RubricSection> section(Fields part, ChecksReader checks) {
        String id = part.text("id", 60).orElse("");
        String title = part.needed("title", 300);
        Optional<String> source = part.text("source", 20);
        if (source.isPresent() && !source.get().equals("advanced")) {
            part.mistake(part.lineOf("source"), "rubric.source", source.get());
        }
        if (!part.has("items")) {
            part.mistake(part.line(), "rubric.missing-key", "items");
        }
        List<RubricItem> items = new ArrayList<>();
        for (Node node : part.list("items")) {
            items.add(item(node, checks));
        }
        return id.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new RubricSection(
                                new SectionId(id),
                                title,
                                part.phrases("headings"),
                                source.isPresent() ? Part.ADVANCED : Part.MAIN,
                                items));
    }

    private RubricItem item(Node node, ChecksReader checks) {
        Fields fields =
                Fields.of(
                        node,
                        "an item",
                        mistakes,
                        "id",
                        "text",
                        "short",
                        "help",
                        "advice",
                        "example",
                        "weight",
                        "optional",
                        "checks");
        String id = id(fields, DOTTED, 80);
        Integer first = itemLines.putIfAbsent(id, fields.lineOf("id"));
        if (first != null && !id.isEmpty()) {
            fields.mistake(fields.lineOf("id"), "rubric.duplicate-item", id, String.valueOf(first));
        }
        String text = fields.needed("text", 300);
        return new RubricItem(
                ItemId.of(id.isBlank() ? "?" : id),
                text,
                fields.text("short", 60).orElse(text),
                fields.text("help", 600).orElse(""),
                fields.text("advice", 300).orElse(""),
                fields.text("example", 300).orElse(""),
                fields.weight("weight"),
                fields.flag("optional"),
                checks.read(id, fields.list("checks")));
    }

    private void mistake(int line, String code, String... args) {
        mistakes.add(new Mistake(line, new Problem(code, List.of(args))));
    }
}
