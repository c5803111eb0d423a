package peermortem.report.pdf;

import peermortem.domain.IncidentFacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What follows from the incident's times, in one line.
final class IncidentWords {
    private final Wording wording;

    IncidentWords(Wording wording) {
        this.wording = wording;
    }

    String sentence(IncidentFacts facts) {
        List<String> parts = new ArrayList<>();
        boolean plausible = plausible(facts);
        facts.toDetect()
                .filter(d -> plausible)
                .ifPresent(
                        d -> parts.add(wording.get("report.incident.detect", wording.duration(d))));
        facts.toEscalate()
                .ifPresent(
                        d ->
                                parts.add(
                                        wording.get(
                                                "report.incident.escalate", wording.duration(d))));
        facts.toResolve()
                .filter(d -> plausible)
                .ifPresent(
                        d ->
                                parts.add(
                                        wording.get(
                                                "report.incident.resolve", wording.duration(d))));
        String times =
                parts.isEmpty()
                        ? ""
                        : wording.get("report.incident.times", String.join(" · ", parts));
        String stated = stated(facts);
        return times.isEmpty() || stated.isEmpty() ? times + stated : times + " " + stated;
    }

    /// What is resolved before it is detected was read wrongly, one or the other.
    private static boolean plausible(IncidentFacts facts) {
        return facts.toDetect().isEmpty()
                || facts.toResolve().isEmpty()
                || facts.toDetect().get().compareTo(facts.toResolve().get()) <= 0;
    }

    private String stated(IncidentFacts facts) {
        if (facts.stated().isEmpty() || facts.startToEnd().isEmpty()) {
            return "";
        }
        Duration said = facts.stated().get();
        Duration is = facts.startToEnd().get();
        return said.equals(is)
                ? wording.get("report.incident.agrees")
                : wording.get(
                        "report.incident.differs", wording.duration(said), wording.duration(is));
    }
}
