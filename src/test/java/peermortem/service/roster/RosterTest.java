package peermortem.service.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Actor;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.RosterImport;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class RosterTest {
    @TempDir Path folder;

    private RosterImport read(String csv) {
        return RosterReading.read(csv, List.of());
    }

    @Test
    void columnsAreFoundWhateverTheyAreCalled() {
        RosterImport roster =
                read(
                        """
                        \ufeffSIS User ID;First Name;Last Name;E-Mail;Group
                        17;Ada;Lovelace;ada@x.org;Red
                        """);
        assertEquals("Ada Lovelace", roster.added().getFirst().name());
        assertEquals(Optional.of("Red"), roster.added().getFirst().team());
        assertEquals(Role.STUDENT, roster.added().getFirst().role());
    }

    @Test
    void aPastedListGivesPeople() {
        RosterImport roster = read("Ada Lovelace <ada@x.org>\nGrace Hopper, grace@x.org\nnobody\n");
        assertEquals(
                List.of(PersonId.of("ada"), PersonId.of("grace")),
                roster.added().stream().map(p -> p.id()).toList());
        assertEquals(3, roster.problems().getFirst().row());
    }

    @Test
    void duplicatesAndBadRowsAreToldByRow() {
        RosterImport roster =
                read(
                        """
                        id,name,email,role
                        a,Ann,ann@x.org,student
                        a,Ann again,ann2@x.org,student
                        b,Bob,ann@x.org,student
                        c,Cid,no mail,student
                        ,,,
                        d,Dan,dan@x.org,captain
                        ,Eve,,student
                        """);
        assertEquals(2, roster.added().size());
        assertEquals(
                List.of(
                        "3 roster.duplicate-id",
                        "4 roster.duplicate-email",
                        "5 roster.email",
                        "7 roster.role",
                        "8 roster.no-id"),
                roster.problems().stream().map(p -> p.row() + " " + p.problem().code()).toList());
    }

    @Test
    void aHeaderThatNamesNobodyIsRefused() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.create()) {
            assertInstanceOf(Outcome.Refused.class, desk.roster().add("colour,size\nred,1\n"));
        }
    }

    @Test
    void importingAgainChangesOnlyWhatDiffers() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add(ClassFixture.roster(3)).orThrow();
            RosterImport again =
                    desk.roster().add(ClassFixture.roster(4).replace("Zadie2", "Zoe")).orThrow();
            assertEquals(1, again.added().size());
            assertEquals(1, again.changed().size());
            assertEquals(6, desk.overview().people().size());
        }
    }

    @Test
    void theFirstTaActsFromTheMomentTheyAreOnTheRoster() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add("id,name,role\ns1,Ada,student\n").orThrow();
            assertEquals(Actor.OWNER, desk.actor());
            assertEquals(Optional.of("owner"), lastImportBy(desk));
            desk.roster().add("id,name,role\nta9,Orla,ta\nta1,Ivo,ta\n").orThrow();
            assertEquals(Optional.of("ta9"), lastImportBy(desk));
            desk.roster().excuse(PersonId.of("s1"), true).orThrow();
            assertEquals(
                    Optional.of("ta9"), desk.log().events("person.excused", 1).getFirst().who());
            desk.actAs(PersonId.of("ta1"));
            desk.roster().add("id,name,role\nta0,Kim,ta\n").orThrow();
            assertEquals(PersonId.of("ta1"), desk.actor().id());
            assertEquals(Optional.of("ta1"), lastImportBy(desk));
        }
    }

    private static Optional<String> lastImportBy(ClassDesk desk) {
        return desk.log().events("roster.changed", 1).getFirst().who();
    }

    @Test
    void whoErasesThemselvesActsNoMore() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.create()) {
            desk.roster().add("id,name,role\nta1,Orla,ta\nta2,Ivo,ta\n").orThrow();
            desk.roster().erase(PersonId.of("ta1")).orThrow();
            desk.roster().add("id,name,role\ns1,Ada,student\n").orThrow();
            assertEquals(List.of(), desk.log().events("ta1", 10));
            assertEquals(
                    Optional.of("ta2"), desk.log().events("roster.changed", 1).getFirst().who());
        }
    }
}
