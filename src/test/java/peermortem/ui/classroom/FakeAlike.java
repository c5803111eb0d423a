package peermortem.ui.classroom;

import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.service.AlikePair;
import peermortem.service.EarlierText;
import peermortem.service.SideBySide;

import java.util.List;
import java.util.Optional;

/// A pair of texts that are alike, within the class and with an earlier one.
final class FakeAlike {
    static final List<AlikePair> HERE =
            List.of(
                    new AlikePair(
                            SubmissionId.of("s19"),
                            SubmissionId.of("s02"),
                            0.87,
                            1,
                            Optional.empty()));

    static final List<AlikePair> EARLIER =
            List.of(
                    new AlikePair(
                            SubmissionId.of("s03"),
                            SubmissionId.of("0.abc"),
                            0.41,
                            1,
                            Optional.of(
                                    new EarlierText(
                                            "0x19, spring", "Bo Earlier", LongClass.TEXT))));

    static final SideBySide SHARED =
            new SideBySide(
                    LongClass.TEXT,
                    LongClass.TEXT,
                    List.of(Span.of(20, 60)),
                    List.of(Span.of(20, 60)));

    private FakeAlike() {}
}
