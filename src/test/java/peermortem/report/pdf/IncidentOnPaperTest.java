package peermortem.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.IncidentFacts;
import peermortem.domain.TimelineEvent;
import peermortem.report.ReportSamples;
import peermortem.report.SampleChecklist;
import peermortem.text.Messages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the incident ran, as far as its text tells.
class IncidentOnPaperTest {
    private static String printed(Optional<Duration> toEscalate, TimelineEvent... events) {
        IncidentFacts facts =
                new IncidentFacts(
                        List.of(events),
                        Optional.empty(),
                        toEscalate,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        byte[] pdf = new PdfReports(Messages.english()).student(ReportSamples.withIncident(facts));
        assertEquals(List.of(), PdfText.look(pdf, OffPage::words));
        return PdfText.of(pdf);
    }

    private static TimelineEvent event(int minute, String clock, TimelineEvent.Kind kind) {
        return SampleChecklist.event(minute, clock, kind);
    }

    @Test
    void aLineWithoutAnyMarkHasTheTimesOfItsEnds() {
        String text =
                printed(
                        Optional.empty(),
                        event(0, "02:30", TimelineEvent.Kind.OTHER),
                        event(170, "05:20", TimelineEvent.Kind.OTHER),
                        event(220, "06:10", TimelineEvent.Kind.OTHER));
        assertTrue(text.contains("02:30") && text.contains("first entry"), text);
        assertTrue(text.contains("06:10") && text.contains("last entry"), text);
        assertFalse(text.contains("05:20"), text);
    }

    @Test
    void anEndThatWouldTouchAMarkIsLeftOut() {
        String text =
                printed(
                        Optional.empty(),
                        event(0, "02:30", TimelineEvent.Kind.OTHER),
                        event(2, "02:32", TimelineEvent.Kind.DETECTED),
                        event(220, "06:10", TimelineEvent.Kind.RESOLVED));
        assertFalse(text.contains("first entry"), text);
        assertFalse(text.contains("last entry"), text);
    }

    @Test
    void aSentenceThatBeginsWithTheEscalationIsWholeToo() {
        String text =
                printed(
                        Optional.of(Duration.ofMinutes(14)),
                        event(0, "22:05", TimelineEvent.Kind.OTHER),
                        event(14, "22:19", TimelineEvent.Kind.ESCALATED));
        assertTrue(text.contains("Time to escalate 14 min."), text);
    }
}
