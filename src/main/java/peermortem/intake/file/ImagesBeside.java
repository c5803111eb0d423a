package peermortem.intake.file;

import peermortem.document.Postmortem;
import peermortem.document.Seen;
import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.SourceKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Attaches the images that a text shows and that came beside it.
final class ImagesBeside {
    /// In a snapshot's provenance, the images that were too large or too many to be kept.
    static final String LEFT_OUT = "images-left-out";

    private static final int MAX_SOUGHT = 200;

    /// What a zip needs for an entry beside its bytes, generously.
    private static final int ENTRY = 1024;

    private final Received received;
    private final FileLimits limits;
    private final Images images;
    private final Map<String, Bytes> beside = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private long room;

    private ImagesBeside(Reading reading, Received received, FileLimits limits) {
        this.received = received;
        this.limits = limits;
        this.images = Images.continuing(reading, limits);
        this.room = (long) limits.fileBytes() - received.bytes().size() - ENTRY;
    }

    static Reading attach(Reading reading, Received received, FileLimits limits) {
        boolean text =
                reading.kind() == SourceKind.MARKDOWN
                        || reading.kind() == SourceKind.TEXT
                        || reading.kind() == SourceKind.HTML;
        return text && !received.neighbours().equals(Neighbours.NONE)
                ? new ImagesBeside(reading, received, limits).attach(reading)
                : reading;
    }

    private Reading attach(Reading reading) {
        Postmortem.parse(reading.text()).reading().seen().stream()
                .filter(seen -> seen.kind() == Seen.Kind.IMAGE)
                .flatMap(seen -> References.plain(seen.address()).stream())
                .distinct()
                .limit(MAX_SOUGHT)
                .forEach(
                        reference ->
                                received.neighbours()
                                        .image(reference)
                                        .ifPresent(bytes -> take(reference, bytes)));
        Reading with = reading.with(images).with(facts(reading));
        return beside.isEmpty()
                ? with
                : with.keptAs(
                        Bundle.of(name(reading), received.bytes(), beside), Bundle.MEDIA_TYPE);
    }

    private void take(String reference, byte[] bytes) {
        String name = reference.replaceFirst("^(\\.\\./)+", "");
        if (beside.containsKey(name)) {
            return;
        }
        if (bytes.length <= limits.imageBytes() && bytes.length + ENTRY > room) {
            images.leaveOut(
                    Problem.of(
                            "intake.images-too-large", name, limits.fileBytes() / (1024 * 1024)));
            leftOut.add(name);
        } else if (images.add(name, bytes)) {
            room -= bytes.length + ENTRY;
            beside.put(name, Bytes.of(bytes));
        } else {
            leftOut.add(name);
        }
    }

    private Map<String, String> facts(Reading reading) {
        Map<String, String> facts = new HashMap<>(reading.facts());
        if (!leftOut.isEmpty()) {
            facts.put(LEFT_OUT, String.join(", ", leftOut));
        }
        return facts;
    }

    /// Under its own name where that is found again, without the folders it lay in.
    private String name(Reading reading) {
        String own = References.last(received.name());
        String plain = reading.kind() == SourceKind.HTML ? "postmortem.html" : "postmortem.md";
        return Postmortems.isReadable(own) ? own : plain;
    }
}
