package peermortem.store;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON from files that somebody may have tampered with, so not too deep and not too long.
final class JsonStreams {
    static final JsonFactory LIMITED =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(60)
                                    .maxStringLength(20_000_000)
                                    .build())
                    .build();

    private JsonStreams() {}
}
