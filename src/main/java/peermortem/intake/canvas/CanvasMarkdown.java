package peermortem.intake.canvas;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A canvas as Markdown: cards that tell of one moment become the entries of a timeline, all others
/// sections in reading order; groups become headings above their cards.
public final class CanvasMarkdown {
    private static final Pattern IMAGE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|webp|svg|bmp)");
    private final CanvasDrawing drawing;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, String> times = new LinkedHashMap<>();
    private final Set<String> groupsWritten = new TreeSet<>();
    private final List<String> parts = new ArrayList<>();

    private CanvasMarkdown(CanvasDrawing drawing) {
        this.drawing = drawing;
    }

    public static String of(CanvasDrawing drawing) {
        return new CanvasMarkdown(drawing).write();
    }

    private String write() {
        List<CanvasNode> order = ReadingOrder.of(drawing);
        order.stream()
                .filter(n -> n.kind() == CanvasNode.Kind.TEXT)
                .forEach(n -> cards.put(n.id(), Card.of(n)));
        findTimes();
        boolean timelineWritten = false;
        for (CanvasNode node : order) {
            if (times.containsKey(node.id())) {
                if (!timelineWritten) {
                    timeline(order);
                    timelineWritten = true;
                }
            } else if (isSection(node)) {
                groupOf(node).ifPresentOrElse(this::sections, () -> section(node, markdown(node)));
            }
        }
        return String.join("\n\n", parts) + "\n";
    }

    /// Cards with a time of their own, then cards beside them on a chain that mention one time.
    private void findTimes() {
        cards.forEach((id, card) -> card.time().ifPresent(time -> times.put(id, time)));
        if (times.isEmpty()) {
            return;
        }
        Set<String> timed = Set.copyOf(times.keySet());
        for (CanvasEdge edge : drawing.edges()) {
            joinChain(edge.from(), edge.to(), timed);
            joinChain(edge.to(), edge.from(), timed);
        }
    }

    private void joinChain(String from, String to, Set<String> timed) {
        Card card = cards.get(to);
        if (timed.contains(from) && card != null && !times.containsKey(to)) {
            card.mentionedTime().ifPresent(time -> times.put(to, time));
        }
    }

    private void timeline(List<CanvasNode> order) {
        List<String> entries = new ArrayList<>();
        for (CanvasNode node : order) {
            String time = times.get(node.id());
            Card card = cards.get(node.id());
            if (time != null && card != null) {
                entries.add(
                        "- "
                                + card.entry(time)
                                + told(node).map(label -> " (" + label + ")").orElse(""));
            }
        }
        if (entries.size() == 1 && times.size() == 1) {
            parts.add(entries.getFirst());
            return;
        }
        parts.add("## " + timelineTitle());
        parts.add(String.join("\n", entries));
    }

    private String timelineTitle() {
        return drawing.nodes().stream()
                .map(
                        node ->
                                node.kind() == CanvasNode.Kind.GROUP
                                        ? node.content()
                                        : bareTitle(node))
                .filter(title -> title.toLowerCase(java.util.Locale.ROOT).contains("timeline"))
                .findFirst()
                .orElse("Timeline");
    }

    private String bareTitle(CanvasNode node) {
        Card card = cards.get(node.id());
        return card != null && card.lines().stream().allMatch(String::isBlank)
                ? card.heading().orElse("")
                : "";
    }

    private boolean isBareTimelineTitle(CanvasNode node) {
        return !times.isEmpty()
                && bareTitle(node).toLowerCase(java.util.Locale.ROOT).contains("timeline");
    }

    private boolean isSection(CanvasNode node) {
        return node.kind() != CanvasNode.Kind.GROUP
                && !times.containsKey(node.id())
                && !isBareTimelineTitle(node);
    }

    /// A group's cards stand together, in their own order.
    private void sections(CanvasNode group) {
        if (!groupsWritten.add(group.id())) {
            return;
        }
        if (!group.content().isBlank()) {
            parts.add("## " + group.content().strip());
        }
        List<CanvasNode> cardsWithin =
                drawing.nodes().stream()
                        .filter(
                                node ->
                                        isSection(node)
                                                && groupOf(node).filter(group::equals).isPresent())
                        .toList();
        ReadingOrder.of(new CanvasDrawing(cardsWithin, drawing.edges()))
                .forEach(node -> section(node, demoted(node)));
    }

    private void section(CanvasNode node, String text) {
        told(node).ifPresent(parts::add);
        if (!text.isBlank()) {
            parts.add(text);
        }
    }

    private static String demoted(CanvasNode node) {
        return markdown(node).replaceAll("(?m)^#{1,2}(?=\\s)", "###");
    }

    private static String markdown(CanvasNode node) {
        String address = node.content().replace(" ", "%20");
        return switch (node.kind()) {
            case TEXT -> node.content().strip();
            case FILE ->
                    (IMAGE.matcher(node.content()).matches() ? "!" : "")
                            + "["
                            + name(node)
                            + "]("
                            + address
                            + ")";
            case LINK -> "<" + address + ">";
            case GROUP -> "";
        };
    }

    private Optional<CanvasNode> groupOf(CanvasNode node) {
        return drawing.nodes().stream()
                .filter(other -> other.kind() == CanvasNode.Kind.GROUP && other.encloses(node))
                .findFirst();
    }

    /// Labels of arrows that say more than where they lead.
    private Optional<String> told(CanvasNode node) {
        return drawing.edges().stream()
                .filter(edge -> edge.to().equals(node.id()))
                .flatMap(edge -> edge.label().stream())
                .filter(label -> label.strip().split("\\s+").length > 2 || label.matches(".*\\d.*"))
                .reduce((a, b) -> a + "; " + b);
    }

    private static String name(CanvasNode node) {
        return node.content().substring(node.content().lastIndexOf('/') + 1);
    }
}
