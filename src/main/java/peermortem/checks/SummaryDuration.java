package peermortem.checks;

import peermortem.document.TimeMention;
import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Are both the start and the end told in the summary?
final class SummaryDuration implements Check {
    private static final CheckId ID = CheckId.of("summary.duration");
    private static final int ONE_PIECE = 140;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        Optional<OutageTimes.Range> range = OutageTimes.find(study);
        if (range.isPresent()) {
            List<Evidence> evidence = evidence(study, range.get().first(), range.get().second());
            List<String> args = evidence.stream().map(Evidence::text).toList();
            return Verdicts.of(ID, range.get().weight(), range.get().code(), args, evidence);
        }
        List<TimeMention> mentions = OutageTimes.mentions(study);
        Optional<TimeMention> one = mentions.stream().filter(TimeMention::isClock).findFirst();
        return one.map(
                        m ->
                                Verdicts.of(
                                        ID,
                                        -2.5,
                                        "one-time",
                                        List.of(),
                                        List.of(study.evidence(m.from(), m.to()))))
                .orElseGet(
                        () ->
                                Verdicts.of(
                                        ID,
                                        mentions.isEmpty() ? -4 : -3,
                                        "none",
                                        List.of(),
                                        List.of()));
    }

    private static List<Evidence> evidence(Study study, TimeMention first, TimeMention second) {
        List<Evidence> evidence = new ArrayList<>();
        if (second.to() - first.from() <= ONE_PIECE) {
            evidence.add(study.evidence(first.from(), closed(study, first.from(), second.to())));
        } else {
            evidence.add(study.evidence(first.from(), first.to()));
            evidence.add(study.evidence(second.from(), second.to()));
        }
        return evidence;
    }

    /// Takes the parenthesis along that closes one within the evidence.
    private static int closed(Study study, int from, int to) {
        boolean open = study.text().substring(from, to).indexOf('(') >= 0;
        return open && to < study.text().length() && study.text().charAt(to) == ')' ? to + 1 : to;
    }
}
