package peermortem.rubric;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.SectionId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the entries of an item's `checks`.
final class ChecksReader {
    private static final String KINDS =
            "heading-present, phrase, pattern, list-entries, has, words";
    private final List<Mistake> mistakes;
    private final List<String> sections;
    private final Set<String> used = new HashSet<>();

    ChecksReader(List<Mistake> mistakes, List<String> sections) {
        this.mistakes = mistakes;
        this.sections = sections;
    }

    List<CheckReference> read(String item, List<Node> nodes) {
        List<CheckReference> checks = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof ScalarNode scalar) {
                builtIn(scalar.getValue(), node).ifPresent(checks::add);
            } else {
                generic(item, node).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private Optional<CheckReference> builtIn(String id, Node node) {
        boolean section =
                id.startsWith("section.") && sections.contains(id.substring("section.".length()));
        if (section || BuiltInChecks.IDS.contains(id)) {
            return Optional.of(new CheckReference.BuiltIn(CheckId.of(id)));
        }
        Optional<String> meant = BuiltInChecks.closest(id, BuiltInChecks.IDS);
        mistake(
                node,
                meant.isPresent() ? "rubric.unknown-check-meant" : "rubric.unknown-check",
                id,
                meant.orElse(String.join(", ", BuiltInChecks.IDS)));
        return Optional.empty();
    }

    private Optional<CheckReference> generic(String item, Node node) {
        if (!(node instanceof MappingNode mapping)
                || mapping.getValue().size() != 1
                || !(mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode name)) {
            mistake(node, "rubric.no-check", KINDS);
            return Optional.empty();
        }
        return generic(item, name, mapping.getValue().getFirst().getValueNode());
    }

    private Optional<CheckReference> generic(String item, ScalarNode name, Node value) {
        String kind = name.getValue();
        return switch (kind) {
            case "heading-present" -> {
                Fields fields = Fields.of(value, kind, mistakes, "any", "id");
                yield Optional.of(
                        new CheckReference.HeadingPresent(id(item, kind, fields), any(fields)));
            }
            case "phrase" -> {
                Fields fields = Fields.of(value, kind, mistakes, "any", "in", "id");
                yield Optional.of(
                        new CheckReference.Phrase(id(item, kind, fields), any(fields), in(fields)));
            }
            case "pattern" -> {
                Fields fields = Fields.of(value, kind, mistakes, "regex", "in", "id");
                yield Optional.of(
                        new CheckReference.Pattern(
                                id(item, kind, fields), regex(fields), in(fields)));
            }
            case "list-entries" ->
                    entries(item, Fields.of(value, kind, mistakes, "min", "in", "id"));
            case "has" -> {
                Fields fields = Fields.of(value, kind, mistakes, "what", "in", "id");
                yield what(fields)
                        .map(
                                what ->
                                        new CheckReference.Has(
                                                id(item, kind, fields), what, in(fields)));
            }
            case "words" -> words(item, Fields.of(value, kind, mistakes, "min", "max", "in", "id"));
            default -> {
                mistake(name, "rubric.no-check", KINDS);
                yield Optional.empty();
            }
        };
    }

    private Optional<CheckReference> entries(String item, Fields fields) {
        fields.needed("min", 10);
        int min = fields.number("min", 1000).orElse(1);
        return Optional.of(
                new CheckReference.ListEntries(id(item, "list-entries", fields), min, in(fields)));
    }

    private Optional<CheckReference> words(String item, Fields fields) {
        OptionalInt min = fields.number("min", 1_000_000);
        OptionalInt max = fields.number("max", 1_000_000);
        if (!fields.has("min") && !fields.has("max")) {
            fields.mistake(fields.line(), "rubric.missing-key", "min");
        } else if (min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt()) {
            fields.mistake(fields.lineOf("min"), "rubric.min-above-max");
        }
        return Optional.of(
                new CheckReference.WordsIn(id(item, "words", fields), min, max, in(fields)));
    }

    private List<String> any(Fields fields) {
        if (!fields.has("any")) {
            fields.mistake(fields.line(), "rubric.missing-key", "any");
        }
        return fields.phrases("any");
    }

    private static String regex(Fields fields) {
        String regex = fields.needed("regex", 400);
        try {
            Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
            return regex;
        } catch (PatternSyntaxException e) {
            fields.mistake(fields.lineOf("regex"), "rubric.no-pattern", e.getDescription());
            return "";
        }
    }

    private static Optional<CheckReference.Has.What> what(Fields fields) {
        String what = fields.needed("what", 20);
        for (CheckReference.Has.What each : CheckReference.Has.What.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(what)) {
                return Optional.of(each);
            }
        }
        if (!what.isEmpty()) {
            fields.mistake(fields.lineOf("what"), "rubric.no-what", what);
        }
        return Optional.empty();
    }

    private Optional<SectionId> in(Fields fields) {
        Optional<String> in = fields.text("in", 60).filter(s -> !s.equals("anywhere"));
        if (in.isPresent() && !sections.contains(in.get())) {
            fields.mistake(
                    fields.lineOf("in"),
                    "rubric.unknown-section",
                    in.get(),
                    String.join(", ", sections));
            return Optional.empty();
        }
        return in.map(SectionId::new);
    }

    private CheckId id(String item, String kind, Fields fields) {
        String id = fields.text("id", 80).orElse(item + "." + kind);
        if (!used.add(id)) {
            fields.mistake(fields.line(), "rubric.duplicate-check", id);
        }
        return CheckId.of(id.isBlank() ? kind : id);
    }

    private void mistake(Node node, String code, String... args) {
        mistakes.add(
                new Mistake(
                        Fields.lineOf(node), new peermortem.domain.Problem(code, List.of(args))));
    }
}
