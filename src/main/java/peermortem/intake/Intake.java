package peermortem.intake;

import peermortem.domain.Outcome;

import java.util.List;
import java.util.Optional;

/// Source in, snapshot or refusal out. Calls block; interrupting the thread ends them within a
/// second.
public interface Intake {
    /// The one text of a source; a feed with several entries is refused.
    Outcome<Intaken> take(Input input);

    /// All texts of a source: one per entry of a feed, else one.
    Outcome<List<Intaken>> takeAll(Input input);

    /// Empty where the source still is what it was: by its HTTP validators, else by its text's
    /// hash.
    Outcome<Optional<Intaken>> takeIfChanged(Input input, Earlier earlier);
}
