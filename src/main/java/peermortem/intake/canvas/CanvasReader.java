package peermortem.intake.canvas;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasNode;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads JSON Canvas 1.0 (jsoncanvas.org). Cards of unknown types and arrows to nowhere are left
/// out.
public final class CanvasReader {
    private static final int MAX_CARDS = 2_000;
    private static final int MAX_EXTENT = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private CanvasReader() {}

    public static CanvasDrawing read(String name, String text) {
        try {
            JsonNode root = JSON.readTree(text);
            List<JsonNode> nodes = new ArrayList<>();
            List<JsonNode> edges = new ArrayList<>();
            root.path("nodes").forEach(nodes::add);
            root.path("edges").forEach(edges::add);
            if (nodes.isEmpty()) {
                throw new ProblemException(Problem.of("intake.canvas-empty", name));
            }
            return drawing(name, nodes, edges);
        } catch (JacksonException e) {
            throw new ProblemException(Problem.of("intake.canvas-unreadable", name), e);
        }
    }

    static JsonNode object(String text) {
        return JSON.readTree(text);
    }

    static CanvasDrawing drawing(String name, List<JsonNode> nodes, List<JsonNode> edges) {
        if (nodes.size() > MAX_CARDS || edges.size() > 2 * MAX_CARDS) {
            throw new ProblemException(Problem.of("intake.canvas-too-large", name, MAX_CARDS));
        }
        return new CanvasDrawing(
                nodes.stream().flatMap(node -> node(node).stream()).toList(),
                edges.stream().flatMap(edge -> edge(edge).stream()).toList());
    }

    private static Optional<CanvasNode> node(JsonNode node) {
        String type = node.path("type").asString("");
        return switch (type) {
            case "text" -> node(node, CanvasNode.Kind.TEXT, "text");
            case "file" -> node(node, CanvasNode.Kind.FILE, "file");
            case "link" -> node(node, CanvasNode.Kind.LINK, "url");
            case "group" -> node(node, CanvasNode.Kind.GROUP, "label");
            default -> Optional.empty();
        };
    }

    private static Optional<CanvasNode> node(JsonNode node, CanvasNode.Kind kind, String content) {
        return Optional.of(
                new CanvasNode(
                        node.path("id").asString(""),
                        kind,
                        node.path(content).asString(""),
                        pixels(node, "x"),
                        pixels(node, "y"),
                        Math.max(1, pixels(node, "width")),
                        Math.max(1, pixels(node, "height")),
                        word(node, "color")));
    }

    private static Optional<CanvasEdge> edge(JsonNode edge) {
        String from = edge.path("fromNode").asString("");
        String to = edge.path("toNode").asString("");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new CanvasEdge(
                        edge.path("id").asString(""),
                        from,
                        side(edge, "fromSide"),
                        edge.path("fromEnd").asString("none").equals("arrow"),
                        to,
                        side(edge, "toSide"),
                        edge.path("toEnd").asString("arrow").equals("arrow"),
                        word(edge, "label"),
                        word(edge, "color")));
    }

    private static int pixels(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? (int) Math.clamp(value.asDouble(), -MAX_EXTENT, MAX_EXTENT) : 0;
    }

    private static Optional<String> word(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isBlank());
    }

    private static Optional<CanvasEdge.Side> side(JsonNode edge, String field) {
        return switch (edge.path(field).asString("").toLowerCase(Locale.ROOT)) {
            case "top" -> Optional.of(CanvasEdge.Side.TOP);
            case "right" -> Optional.of(CanvasEdge.Side.RIGHT);
            case "bottom" -> Optional.of(CanvasEdge.Side.BOTTOM);
            case "left" -> Optional.of(CanvasEdge.Side.LEFT);
            default -> Optional.empty();
        };
    }
}
