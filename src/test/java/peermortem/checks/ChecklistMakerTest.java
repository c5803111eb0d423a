package peermortem.checks;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import peermortem.document.HostileTexts;
import peermortem.document.Postmortem;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.Hint;
import peermortem.domain.Rubric;
import peermortem.domain.TimelineEvent;
import peermortem.domain.Verdict;
import peermortem.rubric.Rubrics;
import peermortem.text.Messages;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

final class ChecklistMakerTest {
    private static final Rubric RUBRIC = Rubrics.bundled(Rubrics.DEFAULT);
    private static final String GOOD =
            """
            # Postmortem: the ticket shop

            ## Issue Summary
            Duration: 2 hours, from 22:30 to 00:10 UTC on 3 May 2026.
            Impact: the ticket shop was down and 40% of customers could not pay.
            Root cause: an expired certificate on the payment proxy.

            ## Timeline
            - 22:30 UTC: payments begin to fail.
            - 22:41 UTC: the payment monitor alerts the on-call engineer.
            - 22:50 UTC: suspected the bank's API, but it was healthy.
            - 23:20 UTC: escalated to the platform team.
            - 00:10 UTC: certificate renewed, payments restored.

            ## Root Cause and Resolution
            The certificate of the proxy expired at 22:30 because its renewal job had been disabled, so every TLS
            handshake with the bank failed.
            The platform team renewed the certificate by hand and enabled the renewal job again.

            ## Corrective and Preventative Measures
            - Monitor the expiry date of every certificate.
            - Add an owner to the renewal job.
            """;

    @Test
    void aDraftIsReadBeforeItIsAPostmortem() {
        String begun =
                "# Issue Summary\n\nFrom 02:00 to 04:30 UTC the shop was down.\n\n# Timeline\n";

        Checklist draft = ChecklistMaker.draft(Postmortem.parse(begun + "Soon."), RUBRIC);

        assertThat(draft.sections().values().stream().filter(s -> s.present()).count())
                .isEqualTo(2);
        assertThat(ChecklistMaker.draft(Postmortem.parse("# Timeline\n"), RUBRIC).notPostmortem())
                .isPresent();
    }

    @Test
    void aDraftThatIsAPostmortemIsJudgedAsEveryOther() {
        assertThat(ChecklistMaker.draft(Postmortem.parse(GOOD), RUBRIC)).isEqualTo(check(GOOD));
    }

    private static Checklist check(String text) {
        return ChecklistMaker.make(Postmortem.parse(text), RUBRIC, Optional.empty());
    }

    @Test
    void aGoodPostmortemMeetsEveryMandatoryItem() {
        Checklist checklist = check(GOOD);
        assertThat(checklist.score().mandatory()).isEqualTo(13);
        assertThat(checklist.notPostmortem()).isEmpty();
        assertThat(checklist.language()).contains("en");
    }

    @Test
    void theTimelineTellsHowLongThingsTookAcrossMidnight() {
        Checklist checklist = check(GOOD);
        assertThat(checklist.facts().events())
                .extracting(TimelineEvent::minute)
                .containsExactly(0, 11, 20, 50, 100);
        assertThat(checklist.facts().toDetect()).contains(Duration.ofMinutes(11));
        assertThat(checklist.facts().toEscalate()).contains(Duration.ofMinutes(50));
        assertThat(checklist.facts().toResolve()).contains(Duration.ofMinutes(100));
        assertThat(checklist.facts().startToEnd()).contains(Duration.ofMinutes(100));
        assertThat(checklist.hints())
                .extracting(Hint::code)
                .containsExactly("incident.duration-differs");
    }

    @Test
    void everyFindingAndHintHasASentence() {
        Messages messages = Messages.english();
        for (String text :
                new String[] {
                    GOOD, "# Postmortem\n\nSee [it](https://example.org/x).", "A few words."
                }) {
            Checklist checklist = check(text);
            checklist.checks().values().forEach(f -> assertThat(messages.finding(f)).endsWith("."));
            checklist.notPostmortem().ifPresent(f -> assertThat(messages.finding(f)).endsWith("."));
            checklist.hints().forEach(h -> assertThat(messages.hint(h)).isNotBlank());
            ChecklistMaker.practice(Postmortem.parse(text), RUBRIC)
                    .forEach(h -> assertThat(messages.hint(h)).isNotBlank());
        }
    }

    @Test
    void aTextThatIsNoPostmortemIsTickedNowhere() {
        Checklist link = check("# Postmortem\n\nSee [it](https://example.org/x).");
        assertThat(link.notPostmortem()).map(f -> f.code()).contains("link-only");
        assertThat(link.checks().values()).allMatch(f -> f.verdict() == Verdict.NOT_FOUND);
        assertThat(check("My first postmortem.").notPostmortem())
                .map(f -> f.code())
                .contains("stub");
    }

    @Test
    void aTableOfContentsIsToldAsOne() {
        String contents = "# Postmortem\n1. [Summary](#summary)\n2. [Timeline](#timeline)\n";
        assertThat(check(contents).notPostmortem()).map(f -> f.code()).contains("contents");
    }

    @Test
    void onlyTheFirstOfTwoPostmortemsIsChecked() {
        String first = GOOD.replaceAll("- 23:20 UTC.*\n", "");
        Checklist two = check(first + "\n" + GOOD);
        assertThat(two.hints())
                .filteredOn(h -> h.code().equals("incident.second-report"))
                .hasSize(1)
                .first()
                .satisfies(h -> assertThat(h.args()).containsExactly(secondSummary(first)));
        Finding escalation = requireNonNull(two.checks().get(CheckId.of("timeline.escalation")));
        assertThat(escalation.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(check(GOOD).hints())
                .extracting(Hint::code)
                .doesNotContain("incident.second-report");
    }

    private static String secondSummary(String first) {
        return String.valueOf(first.lines().count() + 1 + 3);
    }

    @Test
    void aSectionOfTheRubricWithoutChecksOfMeasuresIsNoListOfTasks() {
        String text =
                """
                # Search is slow
                ## Action items
                - Limit concurrent reads to eight
                - Alert when the storage slows us down
                ## Lessons learned
                - The page came before the first complaint
                - Draining was rehearsed in December
                """;
        assertThat(tasks(text, "google-sre")).isEqualTo("2");
        assertThat(tasks(text, Rubrics.DEFAULT)).isEqualTo("4");
    }

    private static String tasks(String text, String rubric) {
        Checklist checklist =
                ChecklistMaker.make(
                        Postmortem.parse(GOOD.replaceAll("(?s)## Corrective.*", "") + text),
                        Rubrics.bundled(rubric),
                        Optional.empty());
        return requireNonNull(checklist.checks().get(CheckId.of("corrective.tasks")))
                .args()
                .getFirst();
    }

    static Stream<Arguments> hostile() {
        return HostileTexts.all().entrySet().stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileTextsAreJudgedWithoutExceptionOrDelay(String name, String text) {
        Checklist checklist =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text));
        assertThat(checklist.checks()).isNotEmpty();
    }

    @Test
    void aLimitThatWasReachedIsTold() {
        assertThat(check(">".repeat(10_000) + " a").hints())
                .extracting(Hint::code)
                .contains("limit.nesting");
    }
}
