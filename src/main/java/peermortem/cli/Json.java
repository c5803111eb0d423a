package peermortem.cli;

import peermortem.domain.Score;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintStream;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// JSON for scripts, indented, with numbers rounded to a millionth so that they read well.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// Maps, lists, texts and numbers as JSON.
    static JsonNode tree(Map<String, Object> values) {
        return MAPPER.valueToTree(values);
    }

    static void print(JsonNode node, PrintStream out) {
        out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node));
    }

    static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }

    static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, rounded(value.getAsDouble()));
        } else {
            node.putNull(name);
        }
    }

    static void put(ObjectNode node, String name, OptionalInt value) {
        if (value.isPresent()) {
            node.put(name, value.getAsInt());
        } else {
            node.putNull(name);
        }
    }

    static ObjectNode score(Score score) {
        ObjectNode node = object();
        node.put("mandatory", score.mandatory());
        node.put("mandatoryOf", score.mandatoryOf());
        node.put("optional", score.optional());
        node.put("optionalOf", score.optionalOf());
        node.put("percent", rounded(score.percent()));
        return node;
    }
}
