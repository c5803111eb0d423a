package peermortem.rubric;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import peermortem.domain.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The keys of one YAML mapping. Whatever does not fit becomes a mistake with its line, and reading
/// goes on.
final class Fields {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<Mistake> mistakes;
    private final int line;

    private Fields(int line, List<Mistake> mistakes) {
        this.line = line;
        this.mistakes = mistakes;
    }

    static Fields of(Node node, String what, List<Mistake> mistakes, String... allowed) {
        Fields fields = new Fields(lineOf(node), mistakes);
        if (!(node instanceof MappingNode mapping)) {
            fields.mistake(lineOf(node), "rubric.no-mapping", what);
            return fields;
        }
        List<String> known = List.of(allowed);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int at = lineOf(tuple.getKeyNode());
            if (!known.contains(key)) {
                Optional<String> meant = BuiltInChecks.closest(key, known);
                fields.mistake(
                        at,
                        meant.isPresent() ? "rubric.unknown-key-meant" : "rubric.unknown-key",
                        key,
                        meant.orElse(String.join(", ", known)));
            } else if (fields.values.putIfAbsent(key, tuple.getValueNode()) != null) {
                fields.mistake(at, "rubric.duplicate-key", key);
            }
        }
        return fields;
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    int line() {
        return line;
    }

    int lineOf(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String needed(String key, int longest) {
        Optional<String> text = text(key, longest);
        if (text.isEmpty() && !values.containsKey(key)) {
            mistake(line, "rubric.missing-key", key);
        }
        return text.orElse("");
    }

    Optional<String> text(String key, int longest) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            mistake(lineOf(node), "rubric.no-text", key);
            return Optional.empty();
        }
        if (scalar.getValue().length() > longest) {
            mistake(lineOf(node), "rubric.too-long", key, String.valueOf(longest));
        }
        return Optional.of(scalar.getValue().strip());
    }

    OptionalInt number(String key, int most) {
        Node node = values.get(key);
        if (node == null) {
            return OptionalInt.empty();
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("[0-9]{1,7}")) {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= 1 && value <= most) {
                return OptionalInt.of(value);
            }
        }
        mistake(lineOf(node), "rubric.no-number", key, String.valueOf(most));
        return OptionalInt.empty();
    }

    double weight(String key) {
        Node node = values.get(key);
        if (node == null) {
            return 1;
        }
        if (node instanceof ScalarNode scalar
                && scalar.getValue().matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            double value = Double.parseDouble(scalar.getValue());
            if (value > 0 && value <= 100) {
                return value;
            }
        }
        mistake(lineOf(node), "rubric.no-weight", key);
        return 1;
    }

    boolean flag(String key) {
        Node node = values.get(key);
        if (node == null) {
            return false;
        }
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equals("true");
        }
        mistake(lineOf(node), "rubric.no-flag", key);
        return false;
    }

    List<Node> list(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        mistake(lineOf(node), "rubric.no-list", key);
        return List.of();
    }

    List<String> phrases(String key) {
        List<String> phrases = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof ScalarNode scalar
                    && !scalar.getValue().isBlank()
                    && scalar.getValue().length() <= 100) {
                phrases.add(scalar.getValue().strip());
            } else {
                mistake(lineOf(node), "rubric.no-phrase", key);
            }
        }
        return phrases;
    }

    void mistake(int at, String code, String... args) {
        mistakes.add(new Mistake(at, new Problem(code, List.of(args))));
    }
}
