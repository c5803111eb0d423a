package peermortem.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import peermortem.document.Postmortem;
import peermortem.domain.CheckId;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.IncidentFacts;
import peermortem.domain.TimelineEvent;
import peermortem.domain.TimelineEvent.Kind;
import peermortem.rubric.Rubrics;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// What the timeline's entries are taken to tell.
class TimelineTest {
    private static final String ENTRIES =
            """
            Postmortem of the ticket shop

            Issue summary

            On 3 March 2026 the ticket shop was down from 09:00 to 10:20 UTC. Visitors noticed an error page.

            Timeline

            09:00 UTC: A new firewall rule is rolled out.
            09:12 UTC: The uptime robot sends an SMS that the shop does not answer.
            09:20 UTC: I log in to the web server. Apache is running and answers with 200.
            09:40 UTC: I change to another resolver and it works again, a minute later it does not.
            10:05 UTC: I compare the rules with those of yesterday and find the difference.
            10:12 UTC: I take the rule back, and the shop is back.
            10:20 UTC: %s

            Root cause and resolution

            The rule blocked port 443.
            """;

    @Test
    void onlyWhatTheTimelineEndsWithIsTheResolution() {
        IncidentFacts facts =
                facts("The service is restored, and the robot reports that it is up.");
        assertThat(facts.events())
                .extracting(TimelineEvent::kind)
                .containsExactly(
                        Kind.OTHER,
                        Kind.DETECTED,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.RESOLVED,
                        Kind.RESOLVED);
        assertThat(facts.toDetect()).contains(Duration.ofMinutes(12));
        assertThat(facts.toResolve()).contains(Duration.ofMinutes(80));
    }

    @Test
    void watchingAfterwardsLeavesTheResolutionWhereItWas() {
        IncidentFacts facts = facts("I keep an eye on the graphs.");
        assertThat(facts.toResolve()).contains(Duration.ofMinutes(72));
    }

    @Test
    void aPartOnTheCauseThatSpeaksOfNoticingLeavesTheTimelinesEntryAsEvidence() {
        String text =
                ENTRIES.formatted("The service is restored.")
                                .replace("Visitors noticed an error page.", "")
                        + "The parser does not report an error to anybody, so our monitor noticed"
                        + " it.\n";
        Finding when =
                Objects.requireNonNull(
                        ChecklistMaker.make(
                                        Postmortem.parse(text),
                                        Rubrics.bundled(Rubrics.DEFAULT),
                                        Optional.empty())
                                .checks()
                                .get(CheckId.of("timeline.detected-when")));
        assertThat(when.evidence()).extracting(Evidence::text).containsExactly("09:12 UTC");
    }

    private static IncidentFacts facts(String last) {
        return ChecklistMaker.make(
                        Postmortem.parse(ENTRIES.formatted(last)),
                        Rubrics.bundled(Rubrics.DEFAULT),
                        Optional.empty())
                .facts();
    }
}
