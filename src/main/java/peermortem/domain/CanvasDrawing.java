package peermortem.domain;

import java.util.List;

/// A JSON Canvas (jsoncanvas.org 1.0) as it is drawn: cards and arrows, in the file's order.
public record CanvasDrawing(List<CanvasNode> nodes, List<CanvasEdge> edges) {
    public CanvasDrawing {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
