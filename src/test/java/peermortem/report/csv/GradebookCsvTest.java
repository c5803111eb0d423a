package peermortem.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.domain.GradeMethod;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.domain.Score;
import peermortem.domain.SubmissionState;
import peermortem.report.Gradebook;
import peermortem.report.GradebookRow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class GradebookCsvTest {
    private static final Gradebook BOOK =
            new Gradebook(
                    "0x19. Postmortem",
                    GradeMethod.CONSENSUS,
                    List.of(
                            row(
                                    "s1",
                                    "Okafor, \"Ada\"",
                                    "ada@example.org",
                                    OptionalDouble.of(1200 / 13.0)),
                            row(
                                    "-2",
                                    "=HYPERLINK(\"x\")",
                                    "+x@example.org",
                                    OptionalDouble.empty())));

    private static GradebookRow row(String id, String name, String email, OptionalDouble percent) {
        return new GradebookRow(
                new Person(
                        PersonId.of(id),
                        name,
                        email,
                        Role.STUDENT,
                        Optional.empty(),
                        false,
                        Optional.empty()),
                percent,
                percent,
                percent,
                percent,
                percent.isPresent()
                        ? Optional.of(new Score(12, 13, 0, 1, percent.getAsDouble()))
                        : Optional.empty(),
                percent.isPresent() ? 3 : 0,
                percent.isPresent() ? SubmissionState.DECIDED : SubmissionState.HANDED_IN,
                false);
    }

    @Test
    void theGenericOneHasAFigureOrNothing() {
        assertEquals(
                """
                id,name,email,percent,expected,low,high,method,mandatory,mandatory_of,optional,optional_of,reviews,state,late
                s1,"Okafor, ""Ada\""",ada@example.org,92.3077,92.3077,92.3077,92.3077,consensus,12,13,0,1,3,decided,no
                '-2,"'=HYPERLINK(""x"")",'+x@example.org,,,,,consensus,,,,,0,handed-in,no
                """,
                GradebookCsv.write(BOOK, GradebookCsv.Format.GENERIC));
    }

    @Test
    void canvasFindsStudentsAndPoints() {
        assertEquals(
                """
                Student,ID,SIS User ID,SIS Login ID,Section,0x19. Postmortem
                    Points Possible,,,,,100
                "Okafor, ""Ada\""",,s1,ada@example.org,,92.3077
                "'=HYPERLINK(""x"")",,'-2,'+x@example.org,,
                """,
                GradebookCsv.write(BOOK, GradebookCsv.Format.CANVAS));
    }

    @Test
    void moodleFindsStudentsByNumberOrAddress() {
        assertEquals(
                """
                ID number,Full name,Email address,0x19. Postmortem
                s1,"Okafor, ""Ada\""",ada@example.org,92.3077
                '-2,"'=HYPERLINK(""x"")",'+x@example.org,
                """,
                GradebookCsv.write(BOOK, GradebookCsv.Format.MOODLE));
    }
}
