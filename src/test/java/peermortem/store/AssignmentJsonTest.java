package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.Blindness;
import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.ClassSettings;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.LatePolicy;
import peermortem.domain.Part;
import peermortem.domain.Phase;
import peermortem.domain.ProblemException;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.VerdictShown;
import peermortem.domain.WordRange;
import peermortem.rubric.Rubrics;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is read by hand is what [Json] reads.
class AssignmentJsonTest {
    private static final Link LINK = memory();

    private static Link memory() {
        try {
            return new Link(DriverManager.getConnection("jdbc:sqlite::memory:"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        LINK.close();
    }

    static List<Rubric> bundled() {
        return Rubrics.bundled().stream().map(Rubrics::bundled).toList();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void readsEveryBundledRubric(Rubric rubric) {
        assertEquals(rubric, AssignmentJson.rubric(LINK, Json.write(rubric)));
    }

    @Test
    void readsEveryKindOfCheck() {
        CheckId id = CheckId.of("a.check");
        Optional<SectionId> in = Optional.of(SectionId.of("summary"));
        List<CheckReference> checks =
                List.of(
                        new CheckReference.BuiltIn(id),
                        new CheckReference.HeadingPresent(id, List.of("One", "two \"quoted\"")),
                        new CheckReference.Phrase(id, List.of("ça"), in),
                        new CheckReference.Pattern(id, "\\d+\\s", Optional.empty()),
                        new CheckReference.ListEntries(id, 3, in),
                        new CheckReference.Has(id, CheckReference.Has.What.GRAPH, in),
                        new CheckReference.WordsIn(
                                id, OptionalInt.of(5), OptionalInt.empty(), Optional.empty()));
        RubricItem item = new RubricItem(ItemId.of("a"), "t", "l", "", "", "", 0.25, true, checks);
        RubricSection section =
                new RubricSection(SectionId.of("s"), "S", List.of(), Part.ADVANCED, List.of(item));
        Rubric rubric =
                new Rubric(
                        "own",
                        7,
                        "Own",
                        "de",
                        Optional.of(new WordRange(0, 9)),
                        false,
                        ScoreFormula.MANDATORY,
                        List.of(section));
        assertEquals(rubric, AssignmentJson.rubric(LINK, Json.write(rubric)));
    }

    @Test
    void readsSettings() {
        ClassSettings other =
                new ClassSettings(
                        Blindness.OPEN,
                        VerdictShown.AFTER_OWN_TICK,
                        new LatePolicy.PercentPerDay(12.5),
                        true,
                        Optional.of(GradeMethod.MEDIAN),
                        Duration.ofHours(5),
                        Duration.ofMinutes(90),
                        Optional.of(Phase.DECIDING),
                        true);
        assertEquals(other, AssignmentJson.settings(LINK, Json.write(other)));
        assertEquals(
                ClassSettings.DEFAULT,
                AssignmentJson.settings(LINK, Json.write(ClassSettings.DEFAULT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "null",
                "\"text\"",
                "{\"id\":[null]}",
                "{\"id\":1} {}",
                "{\"id\":1}",
                "{\"id\":\"a\",\"version\":1.5,\"title\":\"t\",\"language\":\"en\"}",
                "{\"id\":\"a\",\"version\":1,\"title\":\"t\",\"language\":\"en\",\"formula\":\"NONE\",\"sections\":[]}"
            })
    void saysThatOtherThingsAreDamaged(String json) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> AssignmentJson.rubric(LINK, json));
        assertEquals("store.damaged", problem.problem().code());
    }
}
