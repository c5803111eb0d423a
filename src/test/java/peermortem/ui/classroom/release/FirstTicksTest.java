package peermortem.ui.classroom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.OtherSettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class FirstTicksTest {
    private static final String REVIEWS =
            """
            submission,reviewer,item,met
            s001,s003,summary.impact,yes
            s002,s003,summary.impact,yes
            """;

    @TempDir private Path folder;

    @Test
    void aSecondTaBeginsWithWhatWasProposedToThem() {
        try (ClassDesk desk = new ClassFixture(folder).reviewed(3, REVIEWS)) {
            SubmissionId first = desk.submission("s001").orElseThrow();
            SubmissionId second = desk.submission("s002").orElseThrow();
            assertEquals(Set.of(first, second), ticks(desk));
            OtherSettings.of(desk).secondCheck();
            desk.actAs(PersonId.of("ta1"));
            assertEquals(Set.of(first, second), ticks(desk));
            desk.moderation().propose(List.of(first)).orThrow();
            assertEquals(Set.of(second), ticks(desk));
            desk.actAs(PersonId.of("ta2"));
            assertEquals(Set.of(first), ticks(desk));
        }
    }

    private static Set<SubmissionId> ticks(ClassDesk desk) {
        return FirstTicks.of(desk.overview(), Optional.of(desk.actor().id()));
    }
}
