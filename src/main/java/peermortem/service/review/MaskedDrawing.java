package peermortem.service.review;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasNode;
import peermortem.service.packet.Masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A canvas as reviewers may have it: every word on it masked as in the text, and none of the ids
/// that its author's program gave.
public final class MaskedDrawing {
    private static final String BETWEEN = "\n\n\n\n";
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final CanvasDrawing drawing;

    private MaskedDrawing(CanvasDrawing drawing) {
        this.drawing = drawing;
    }

    /// What is found in `text`, or on any card, is hidden on all of them.
    public static CanvasDrawing of(CanvasDrawing drawing, String text, Masking masking) {
        return new MaskedDrawing(drawing).with(masking, text);
    }

    private CanvasDrawing with(Masking masking, String text) {
        List<String> words = new ArrayList<>(List.of(text));
        drawing.nodes().forEach(node -> words.add(node.content()));
        drawing.edges().forEach(edge -> words.add(edge.label().orElse("")));
        String masked = masking.mask(String.join(BETWEEN, words));
        List<String> hidden = new ArrayList<>();
        int at = 0;
        for (String one : words) {
            hidden.add(masked.substring(at, at + one.length()));
            at += one.length() + BETWEEN.length();
        }
        return new CanvasDrawing(
                nodes(hidden.subList(1, drawing.nodes().size() + 1)),
                edges(hidden.subList(drawing.nodes().size() + 1, hidden.size())));
    }

    private List<CanvasNode> nodes(List<String> contents) {
        List<CanvasNode> all = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            CanvasNode node = drawing.nodes().get(i);
            all.add(
                    new CanvasNode(
                            id(node.id()),
                            node.kind(),
                            contents.get(i),
                            node.x(),
                            node.y(),
                            node.width(),
                            node.height(),
                            node.color().filter(MaskedDrawing::isColor)));
        }
        return all;
    }

    private List<CanvasEdge> edges(List<String> labels) {
        List<CanvasEdge> all = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            CanvasEdge edge = drawing.edges().get(i);
            all.add(
                    new CanvasEdge(
                            "e" + (i + 1),
                            id(edge.from()),
                            edge.fromSide(),
                            edge.fromArrow(),
                            id(edge.to()),
                            edge.toSide(),
                            edge.toArrow(),
                            Optional.of(labels.get(i)).filter(label -> !label.isBlank()),
                            edge.color().filter(MaskedDrawing::isColor)));
        }
        return all;
    }

    private String id(String own) {
        return ids.computeIfAbsent(own, k -> "n" + (ids.size() + 1));
    }

    private static boolean isColor(String color) {
        return color.matches("[1-6]|#[0-9A-Fa-f]{6}");
    }
}
