package peermortem.service.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Allocation;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.TickVerdict;
import peermortem.service.AllocationPlan;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class AllocationsFileTest {
    private static final int STUDENTS = 12;
    @TempDir Path folder;

    @Test
    void whatWasWrittenComesBackAsItWas() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        Path csv = folder.resolve("pairs.csv");
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            desk.allocations().assign(3, 5).orThrow();
            Set<String> before = pairs(desk);
            assertEquals(3 * STUDENTS, desk.allocations().write(csv).orThrow());
            desk.allocations().assign(3, 99).orThrow();
            desk.allocations().add(desk.submission("s001").orElseThrow(), PersonId.of("ta1"));
            desk.allocations().takeCsv(csv).orThrow();
            assertEquals(before, pairs(desk));
            AllocationPlan again = desk.allocations().takeCsv(csv).orThrow();
            assertEquals(List.of(), again.added());
            assertEquals(List.of(), again.removed());
            assertEquals(1 + 3 * STUDENTS, Files.readAllLines(csv).size());
        }
    }

    @Test
    void begunReviewsStayAndBrokenRulesAreToldAsWarnings() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(STUDENTS)) {
            desk.allocations().add(desk.submission("s001").orElseThrow(), PersonId.of("s002"));
            desk.reviewAs(PersonId.of("s002"))
                    .tick(
                            desk.submission("s001").orElseThrow(),
                            ItemId.of("summary.impact"),
                            TickVerdict.MET)
                    .join();
            Path csv =
                    fixture.write(
                            "pairs.csv",
                            """
                            Author;Reviewer
                            s003;s004
                            s004;student3@class.example
                            s005;s005
                            s006;nobody
                            """);
            AllocationPlan preview = desk.allocations().previewCsv(csv).orThrow();
            assertEquals(Set.of("s001 s002"), pairs(desk));
            assertEquals(
                    List.of("allocation.own", "allocation.row", "allocation.begun", "grading.pair"),
                    codes(preview));
            desk.allocations().takeCsv(csv).orThrow();
            assertEquals(Set.of("s001 s002", "s003 s004", "s004 s003"), pairs(desk));
            Path other = fixture.write("other.csv", "a,b\n1,2\n");
            assertInstanceOf(Outcome.Refused.class, desk.allocations().takeCsv(other));
        }
    }

    @Test
    void peopleKeptApartAreNotAllocatedToEachOther() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(5)) {
            PersonId first = PersonId.of("s001");
            PersonId second = PersonId.of("s002");
            desk.allocations().keepApart(second, first, true).orThrow();
            desk.allocations().assign(3, 1).orThrow();
            assertTrue(pairs(desk).stream().noneMatch(Set.of("s001 s002", "s002 s001")::contains));
            assertEquals(
                    List.of("grading.conflict"),
                    desk
                            .allocations()
                            .warnings(desk.submission("s001").orElseThrow(), second)
                            .stream()
                            .map(Problem::code)
                            .filter("grading.conflict"::equals)
                            .toList());
            desk.roster().erase(second).orThrow();
            assertEquals(Set.of(), desk.allocations().apart());
        }
    }

    private static List<String> codes(AllocationPlan plan) {
        return plan.warnings().stream()
                .map(Problem::code)
                .filter(c -> !c.equals("grading.load"))
                .distinct()
                .toList();
    }

    /// Such as `s001 s002`: author and reviewer.
    private static Set<String> pairs(ClassDesk desk) {
        return desk.allocations().all().stream()
                .map(a -> author(desk, a) + " " + a.reviewer())
                .collect(Collectors.toSet());
    }

    private static PersonId author(ClassDesk desk, Allocation allocation) {
        return desk.details(allocation.submission()).row().author().id();
    }
}
