package peermortem.domain;

import java.util.Optional;

/// A part of a hand-in from a second place, such as a README beside a Google document. `text` is
/// its frozen text, or `problem` says why there is none; `differs` where its words are others.
public record Copy(
        Part part,
        Source source,
        Optional<Sha256> text,
        Optional<Problem> problem,
        boolean differs) {}
