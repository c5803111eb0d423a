package peermortem.intake.link;

import peermortem.domain.SourceKind;
import peermortem.intake.file.Reading;

import java.util.List;
import java.util.Map;

/// What a link led to; `provenance` holds `requested` and `fetched` addresses and the validators.
public record Located(SourceKind kind, List<Reading> readings, Map<String, String> provenance) {
    public Located {
        readings = List.copyOf(readings);
        provenance = Map.copyOf(provenance);
    }
}
