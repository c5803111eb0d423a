package peermortem.intake.canvas;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The order in which a canvas is read: along its arrows (Kahn's topological order), and among
/// cards that no arrow orders from top to bottom, then left to right. Circles are entered at their
/// topmost card.
final class ReadingOrder {
    private static final Comparator<CanvasNode> POSITION =
            Comparator.comparingInt(CanvasNode::y)
                    .thenComparingInt(CanvasNode::x)
                    .thenComparing(CanvasNode::id);

    private ReadingOrder() {}

    static List<CanvasNode> of(CanvasDrawing drawing) {
        Map<String, CanvasNode> waiting = new LinkedHashMap<>();
        drawing.nodes().stream()
                .sorted(POSITION)
                .forEach(node -> waiting.putIfAbsent(node.id(), node));
        Map<String, List<String>> after = new HashMap<>();
        Map<String, Integer> before = new HashMap<>();
        for (CanvasEdge edge : drawing.edges()) {
            if (waiting.containsKey(edge.from())
                    && waiting.containsKey(edge.to())
                    && !edge.from().equals(edge.to())) {
                after.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
                before.merge(edge.to(), 1, Integer::sum);
            }
        }
        return order(waiting, after, before);
    }

    private static List<CanvasNode> order(
            Map<String, CanvasNode> waiting,
            Map<String, List<String>> after,
            Map<String, Integer> before) {
        List<CanvasNode> order = new ArrayList<>();
        PriorityQueue<CanvasNode> ready = new PriorityQueue<>(POSITION);
        waiting.values().stream()
                .filter(node -> !before.containsKey(node.id()))
                .forEach(ready::add);
        while (!waiting.isEmpty()) {
            CanvasNode next = ready.isEmpty() ? waiting.values().iterator().next() : ready.remove();
            if (waiting.remove(next.id()) == null) {
                continue;
            }
            order.add(next);
            for (String id : after.getOrDefault(next.id(), List.of())) {
                if (before.merge(id, -1, Integer::sum) == 0 && waiting.containsKey(id)) {
                    ready.add(waiting.get(id));
                }
            }
        }
        return order;
    }
}
