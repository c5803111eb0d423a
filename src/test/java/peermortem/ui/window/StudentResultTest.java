package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import peermortem.OnDisplay;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.TickVerdict;
import peermortem.service.NeedsYou;
import peermortem.service.PacketsTaken;
import peermortem.service.ReviewDesk;
import peermortem.ui.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What a student does with the result of their postmortem, through the whole window.
@OnDisplay
class StudentResultTest extends StudentStage {
    @Start
    void start(Stage shown) throws IOException {
        begin(shown);
    }

    /// True once a review is rated on the screen.
    private static boolean rated(FxRobot robot) {
        return robot.lookup(".packet-card .toggle-button").queryAllAs(ToggleButton.class).stream()
                .anyMatch(ToggleButton::isSelected);
    }

    /// True once the appeal stands on the screen.
    private static boolean said(FxRobot robot) {
        return robot.lookup(".packet-item .label").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().startsWith("Your appeal"));
    }

    private Path result() throws IOException {
        desk.allocations().add(own(), PersonId.of("s002")).orThrow();
        Path review = packet(PacketKind.REVIEW, "s002");
        try (ReviewDesk reviewer = fixture.computer("peer").files().openReviews(review).orThrow()) {
            reviewer.task().rubric().items().stream()
                    .map(i -> i.id())
                    .forEach(
                            i -> {
                                reviewer.tick(own(), i, TickVerdict.NOT_MET).join();
                                reviewer.reason(own(), i, "I do not see it.").join();
                            });
            reviewer.note(own(), "Clear, but short.").join();
            reviewer.submit(own()).orThrow();
        }
        take(review);
        desk.moderation().release(List.of(own())).orThrow();
        return packet(PacketKind.RESULT, "s001");
    }

    @Test
    void aResultIsRatedThenShownThenAppealed(FxRobot robot) throws IOException {
        handedInFromWrite(robot);
        Path result = result();
        open(robot, result);
        awaitNode(robot, "#result-reveal");
        assertTrue(robot.lookup("#result-percent").tryQuery().isEmpty());
        Pictures.write(stage.getScene(), "packet-result-comments");
        robot.clickOn(".packet-card .toggle-button");
        await(() -> rated(robot));
        press(robot, "#result-reveal");
        awaitNode(robot, "#result-percent");
        assertEquals("0.0 %", robot.lookup("#result-percent").queryAs(Label.class).getText());
        press(robot, "#appeal-summary-impact");
        write(robot, "#appeal-quote-summary-impact", "summary.impact are here");
        write(robot, "#appeal-argument-summary-impact", "The impact is in the summary.");
        Pictures.write(stage.getScene(), "packet-result-appeal");
        press(robot, "#appeal-agree-summary-impact");
        awaitNode(robot, "#result-percent");
        await(() -> said(robot));
        press(robot, "#result-send");
        press(robot, "#result-report");
        assertTrue(Files.size(made("report.pdf")) > 1000);
        assertEquals(PacketsTaken.Fate.NEW, take(made("to-my-result")).fate());
        assertTrue(
                desk.overview().needsYou().stream()
                        .anyMatch(n -> n.reason() == NeedsYou.Reason.APPEAL));
        assertEquals(
                "The impact is in the summary.",
                desk.details(own()).appeals().getFirst().argument());
        fixture.clock.forward(Duration.ofHours(1));
        desk.moderation().decide(own(), IMPACT, true, "The summary says it.").orThrow();
        open(robot, packet(PacketKind.RESULT, "s001", "again"));
        press(robot, "#result-reveal");
        awaitNode(robot, "#appealed-summary-impact");
        Pictures.write(stage.getScene(), "packet-result-both");
        String both =
                robot.lookup("#appealed-summary-impact .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .collect(Collectors.joining("\n"));
        assertTrue(both.contains("Not met") && both.contains("So the reviews counted."), both);
        assertTrue(both.contains("The summary says it."), both);
    }
}
