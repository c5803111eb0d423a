package peermortem.intake.canvas;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a unified diff of a canvas adds: every complete card and arrow of the new side that has at
/// least one added line. Objects that a hunk shows only in part are left out.
public final class CanvasDiff {
    private CanvasDiff() {}

    public static boolean isCanvasDiff(String text) {
        return DiffLines.isCanvasDiff(text);
    }

    public static CanvasDrawing read(String name, String diff) {
        List<JsonNode> nodes = new ArrayList<>();
        List<JsonNode> edges = new ArrayList<>();
        for (String object : added(DiffLines.of(diff))) {
            parsed(object).ifPresent(node -> (node.has("fromNode") ? edges : nodes).add(node));
        }
        CanvasDrawing drawing = CanvasReader.drawing(name, nodes, edges);
        if (drawing.nodes().isEmpty()) {
            throw new ProblemException(Problem.of("intake.canvas-empty", name));
        }
        return drawing;
    }

    /// Empty for half an object between two hunks: what it was cannot be known.
    private static Optional<JsonNode> parsed(String object) {
        try {
            return Optional.of(CanvasReader.object(object));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<String> added(List<DiffLines.Line> lines) {
        Objects objects = new Objects();
        for (DiffLines.Line line : lines) {
            if (line.sort() == '@') {
                objects.reset();
            } else if (line.sort() != '-') {
                objects.line(line);
            }
        }
        return objects.found;
    }

    /// Collects innermost objects that have a member on an added line.
    private static final class Objects {
        private final List<String> found = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private boolean inside;
        private boolean anyAdded;

        void reset() {
            open.setLength(0);
            inside = false;
            anyAdded = false;
        }

        void line(DiffLines.Line line) {
            String text = line.text().strip();
            boolean quoted = text.startsWith("\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    int end = stringEnd(text, i);
                    append(text.substring(i, end), quoted && line.sort() == '+');
                    i = end - 1;
                } else if (c == '{') {
                    reset();
                    inside = true;
                    append("{", false);
                } else if (c == '}') {
                    close();
                } else {
                    append(String.valueOf(c), false);
                }
            }
        }

        private void append(String text, boolean added) {
            if (inside) {
                open.append(text);
                anyAdded |= added;
            }
        }

        private void close() {
            if (inside && anyAdded) {
                found.add(open.append('}').toString());
            }
            reset();
        }

        private static int stringEnd(String text, int from) {
            int at = from + 1;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), at + 1);
        }
    }
}
