package peermortem.intake.batch;

import peermortem.domain.Outcome;
import peermortem.intake.Earlier;
import peermortem.intake.Input;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;

import java.util.List;
import java.util.Optional;

/// An intake to which every input is one text.
interface TakingOne extends Intake {
    @Override
    default Outcome<List<Intaken>> takeAll(Input input) {
        return take(input).map(List::of);
    }

    @Override
    default Outcome<Optional<Intaken>> takeIfChanged(Input input, Earlier earlier) {
        return take(input).map(Optional::of);
    }
}
