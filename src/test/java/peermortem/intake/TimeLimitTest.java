package peermortem.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import peermortem.domain.Outcome;
import peermortem.intake.file.FileLimits;
import peermortem.intake.http.Web;
import peermortem.intake.http.WebLimits;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// A link has one time for all its requests together.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeLimitTest {
    private static final Duration TIME = Duration.ofMillis(800);
    private static final String DOCUMENT = "docs.google.com/document/d/abcdefgh123/export?format=";
    private final FakeWeb web = new FakeWeb();

    @Test
    void aLinkMayTakeTwentySeconds() {
        assertEquals(Duration.ofSeconds(20), WebLimits.standard().time());
    }

    @Test
    void aServerThatNeverAnswersIsLeft() {
        web.on(DOCUMENT + "md", web.silence());
        assertEquals("intake.time-out", refusal());
    }

    @Test
    void aBodyThatNeverEndsIsLeft() {
        web.on(DOCUMENT + "md", web.trickle());
        assertEquals("intake.time-out", refusal());
    }

    @Test
    void furtherRequestsHaveOnlyTheTimeThatIsLeft() {
        List.of("md", "html", "docx", "txt")
                .forEach(
                        format ->
                                web.on(
                                        DOCUMENT + format,
                                        web.late(TIME.dividedBy(2), FakeWeb.status(400))));
        assertEquals("intake.time-out", refusal());
        assertTrue(web.requests().size() < 4, web.requests().toString());
    }

    private String refusal() {
        WebLimits limits = new WebLimits(TIME, 256 * 1024, 5);
        try (SourceIntake intake =
                new SourceIntake(
                        Clock.systemUTC(), new Web(web.map(), limits), FileLimits.standard())) {
            Input link = new Input.Link("https://docs.google.com/document/d/abcdefgh123/edit");
            return switch (intake.take(link)) {
                case Outcome.Done<Intaken> _ -> "done";
                case Outcome.Refused<Intaken>(var problem) -> problem.code();
            };
        }
    }

    @AfterEach
    void closeTheServer() {
        web.close();
    }
}
