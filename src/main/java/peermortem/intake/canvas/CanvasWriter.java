package peermortem.intake.canvas;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasNode;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// Writes a drawing as JSON Canvas 1.0.
public final class CanvasWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private CanvasWriter() {}

    public static String write(CanvasDrawing drawing) {
        ObjectNode root = JSON.createObjectNode();
        var nodes = root.putArray("nodes");
        drawing.nodes().forEach(node -> node(nodes.addObject(), node));
        var edges = root.putArray("edges");
        drawing.edges().forEach(edge -> edge(edges.addObject(), edge));
        return JSON.writeValueAsString(root);
    }

    private static void node(ObjectNode json, CanvasNode node) {
        json.put("id", node.id());
        json.put("type", node.kind().name().toLowerCase(Locale.ROOT));
        json.put(
                switch (node.kind()) {
                    case TEXT -> "text";
                    case FILE -> "file";
                    case LINK -> "url";
                    case GROUP -> "label";
                },
                node.content());
        json.put("x", node.x());
        json.put("y", node.y());
        json.put("width", node.width());
        json.put("height", node.height());
        node.color().ifPresent(color -> json.put("color", color));
    }

    private static void edge(ObjectNode json, CanvasEdge edge) {
        json.put("id", edge.id());
        json.put("fromNode", edge.from());
        edge.fromSide().ifPresent(side -> json.put("fromSide", word(side)));
        json.put("fromEnd", edge.fromArrow() ? "arrow" : "none");
        json.put("toNode", edge.to());
        edge.toSide().ifPresent(side -> json.put("toSide", word(side)));
        json.put("toEnd", edge.toArrow() ? "arrow" : "none");
        edge.label().ifPresent(label -> json.put("label", label));
        edge.color().ifPresent(color -> json.put("color", color));
    }

    private static String word(CanvasEdge.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
