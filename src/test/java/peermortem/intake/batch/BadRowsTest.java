package peermortem.intake.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.intake.FakeWeb;
import peermortem.intake.Input;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;
import peermortem.intake.SourceIntake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A batch goes on for bad rows, more of them than may be in flight at a time, and for a reader
/// that breaks.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadRowsTest {
    private static final int BAD = 3 * BatchLimits.standard().inFlight();
    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());

    @Test
    void badRowsStopNothing() {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < BAD; i++) {
            inputs.add(new Input.Link("no link " + i));
            inputs.add(document("missing" + i));
            inputs.add(new Input.Packed(Path.of("none.zip"), "a"));
        }
        web.text("docs.google.com/document/d/document1/export?format=md", "text");
        inputs.add(document("document1"));
        assertEquals(
                new BatchSummary(
                        1,
                        0,
                        0,
                        Map.of(
                                "intake.no-link",
                                BAD,
                                "intake.google-not-found",
                                BAD,
                                "intake.file-missing",
                                BAD)),
                run(intake, inputs));
    }

    @Test
    void whatABreakingReaderThrowsIsOneRefusedRow() {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < BAD; i++) {
            inputs.add(new Input.Pasted(""));
        }
        inputs.add(new Input.Pasted("text"));
        assertEquals(
                new BatchSummary(1, 0, 0, Map.of("intake.unexpected", BAD)),
                run(new Breaking(intake), inputs));
    }

    private static BatchSummary run(Intake reader, List<Input> inputs) {
        List<BatchJob> jobs = new ArrayList<>();
        for (Input input : inputs) {
            jobs.add(
                    BatchJob.first(
                            new BatchRow(
                                    jobs.size() + 1,
                                    new BatchRow.Author("s" + jobs.size(), Optional.empty()),
                                    Part.MAIN,
                                    input,
                                    Optional.empty(),
                                    false)));
        }
        return new BatchRunner(reader, BatchLimits.standard())
                .run(jobs, (_, _, _) -> {}, new Cancellation());
    }

    private static Input document(String id) {
        return new Input.Link("https://docs.google.com/document/d/" + id + "/edit");
    }

    /// Breaks where it should refuse.
    private record Breaking(Intake whole) implements TakingOne {
        @Override
        public Outcome<Intaken> take(Input input) {
            return Outcome.done(whole.take(input).orThrow());
        }
    }

    @AfterEach
    void closeTheServer() {
        intake.close();
        web.close();
    }
}
