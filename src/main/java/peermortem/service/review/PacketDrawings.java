package peermortem.service.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import peermortem.domain.Bytes;
import peermortem.domain.CanvasDrawing;
import peermortem.domain.ProblemException;
import peermortem.domain.Sha256;
import peermortem.intake.canvas.CanvasReader;
import peermortem.intake.canvas.CanvasWriter;
import peermortem.store.Session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Canvases in a review packet, as JSON Canvas, each by the hash of its text in the packet.
public final class PacketDrawings {
    private static final Logger LOG = LoggerFactory.getLogger(PacketDrawings.class);

    private PacketDrawings() {}

    public static void put(Session packet, Sha256 text, CanvasDrawing drawing) {
        packet.attachments()
                .put(
                        key(text),
                        Bytes.of(CanvasWriter.write(drawing).getBytes(StandardCharsets.UTF_8)));
    }

    /// Empty where there is none, and where what is there cannot be read.
    static Optional<CanvasDrawing> of(Session packet, Sha256 text) {
        try {
            return packet.attachments()
                    .find(key(text))
                    .map(json -> new String(json.toArray(), StandardCharsets.UTF_8))
                    .map(json -> CanvasReader.read("", json));
        } catch (ProblemException e) {
            LOG.debug("a drawing in a packet is unreadable", e);
            return Optional.empty();
        }
    }

    private static String key(Sha256 text) {
        return "drawing-" + text.hex();
    }
}
