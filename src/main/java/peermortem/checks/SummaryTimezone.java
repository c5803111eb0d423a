package peermortem.checks;

import peermortem.document.TimeMention;
import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Does a timezone stand with the times of the summary?
final class SummaryTimezone implements Check {
    private static final CheckId ID = CheckId.of("summary.timezone");
    private static final int NEAR = 45;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public Finding run(Study study) {
        List<TimeMention> times = OutageTimes.mentions(study);
        boolean clock = times.stream().anyMatch(TimeMention::isClock);
        int end = Region.introductionEnd(study);
        Optional<int[]> zone =
                study.zones().stream().filter(z -> inside(study, z, end)).findFirst();
        if (zone.isPresent()) {
            Evidence evidence = study.evidence(zone.get()[0], zone.get()[1]);
            return clock
                    ? Verdicts.of(
                            ID, 3.5, "with-times", List.of(evidence.text()), List.of(evidence))
                    : Verdicts.of(
                            ID, -0.5, "without-times", List.of(evidence.text()), List.of(evidence));
        }
        boolean elsewhere = !study.zones().isEmpty();
        return Verdicts.of(
                ID,
                clock ? -3.5 : -4,
                elsewhere ? "only-elsewhere" : clock ? "none" : "no-times",
                List.of(),
                List.of());
    }

    private static boolean inside(Study study, int[] zone, int end) {
        int line = study.postmortem().reading().lineAt(zone[0]);
        if (line >= end || study.lines().get(line).level() > 0) {
            return false;
        }
        int from = study.lines().get(line).from();
        String before =
                study.text()
                        .substring(Math.max(from, zone[0] - NEAR), zone[0])
                        .toLowerCase(Locale.ROOT);
        String after =
                study.text()
                        .substring(zone[1], Math.min(study.lines().get(line).to(), zone[1] + NEAR));
        boolean named =
                before.contains("zone")
                        || before.contains("times")
                        || after.toLowerCase(Locale.ROOT).startsWith(" time");
        return named || study.times(line).stream().anyMatch(t -> t.isClock() && near(t, zone));
    }

    private static boolean near(TimeMention time, int[] zone) {
        return time.from() - NEAR < zone[1] && zone[0] < time.to() + NEAR;
    }
}
