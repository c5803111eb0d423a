package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Assignment;
import peermortem.domain.Blindness;
import peermortem.domain.ClassSettings;
import peermortem.domain.GradeMethod;
import peermortem.domain.LatePolicy;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Phase;
import peermortem.domain.VerdictShown;
import peermortem.text.ConflictWords;
import peermortem.text.Messages;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Every field of the class and of a person that differs in another copy is a conflict of its own:
/// a new field that a merge does not compare fails here.
class MergedSettingsTest {
    @TempDir private Path folder;
    private ClassFixture fixture;
    private ClassDesk desk;
    private Path copy;

    @BeforeEach
    void aClassAndItsCopy() {
        fixture = new ClassFixture(folder);
        desk = fixture.handedIn(2);
        copy = folder.resolve("copy.peermortem");
        desk.log().backup(Optional.of(copy)).orThrow();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// The words of each conflict; they exist, or putting them together throws.
    private List<String> conflicts() {
        ConflictWords words = new ConflictWords(Messages.english());
        return desk.log().previewMerge(copy).orThrow().conflicts().stream()
                .map(c -> words.of(c.subject(), c.what(), c.here(), c.there()))
                .toList();
    }

    @Test
    void everythingThatAClassHasOnce() {
        try (ClassDesk other = fixture.files.open(copy).orThrow()) {
            other.changeRubric(ChangedRubric.other()).orThrow();
            ClassSettings all =
                    new ClassSettings(
                            Blindness.OPEN,
                            VerdictShown.AFTER_OWN_TICK,
                            new LatePolicy.Refuse(),
                            true,
                            Optional.of(GradeMethod.MEDIAN),
                            Duration.ofHours(36),
                            Duration.ofDays(1),
                            Optional.of(Phase.DECIDING),
                            true);
            other.change(
                            new ClassChange(
                                    "Other",
                                    ZoneId.of("Europe/Paris"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    all))
                    .orThrow();
        }
        int fields =
                Assignment.class.getRecordComponents().length
                        - 1 // the settings, field by field
                        + ClassSettings.class.getRecordComponents().length;
        List<String> told = conflicts();
        assertEquals(fields, told.size(), told.toString());
    }

    @Test
    void everythingThatIsSaidOfAPerson() {
        PersonId person = PersonId.of("s002");
        try (ClassDesk other = fixture.files.open(copy).orThrow()) {
            other.roster()
                    .add("id,name,email,role,team\ns002,Zoe,zoe@class.example,ta,Red\n")
                    .orThrow();
            other.roster().excuse(person, true).orThrow();
            other.roster().extend(person, ClassFixture.START).orThrow();
        }
        List<String> told = conflicts();
        int fields = Person.class.getRecordComponents().length - 1; // the id is who it is
        assertEquals(fields, told.size(), told.toString());
    }
}
