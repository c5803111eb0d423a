package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Bytes;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.Rubric;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.packet.ResultDesk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// What a merge does with each table of a class file. A table that is new must be named here, with
/// what a merge does with it.
class MergedTablesTest {
    /// Tables whose rows a merge does not bring, with the reason.
    private static final Map<String, String> NOT_BROUGHT =
            Map.of(
                    "assignment", "one row: another one there is a conflict, and this one stays",
                    "finding", "derived from texts and rubrics, and found again where it lacks",
                    "meta", "key by key, see below");

    private static final Set<String> BROUGHT =
            Set.of(
                    "rubric",
                    "person",
                    "pseudonym",
                    "person_key",
                    "sent",
                    "content",
                    "original",
                    "snapshot",
                    "submission",
                    "hand_in",
                    "visit",
                    "copy",
                    "allocation",
                    "request",
                    "review",
                    "tick",
                    "decision",
                    "release",
                    "appeal",
                    "rating",
                    "event",
                    "event_content");

    /// What keys of `meta` keep: facts of the class file that every copy has from the start.
    private static final Set<String> SAME_IN_ALL_COPIES =
            Set.of("class", "secret", "class-key", "class-public-key");

    /// Brought, but for `erased`, which every copy keeps for itself: what it names is not brought.
    private static final Set<String> BROUGHT_KEYS = Set.of("apart", "audit");

    /// Numbers count within one file, a rubric's time is when it came to this one, and the chain of
    /// the log is each file's own.
    private static final Set<String> OF_ONE_FILE =
            Set.of(
                    "snapshot.number",
                    "hand_in.number",
                    "hand_in.main",
                    "hand_in.advanced",
                    "visit.snapshot",
                    "copy.hand_in",
                    "copy.snapshot",
                    "decision.number",
                    "rubric.added_at",
                    "event.number",
                    "event.hash",
                    "event_content.event");

    private static final ItemId IMPACT = ItemId.of("summary.impact");
    private static final ItemId ESCALATION = ItemId.of("timeline.escalation");
    private static final String LINK = "https://docs.example/";
    private final Map<String, String> web = new TreeMap<>();
    @TempDir private Path folder;

    private Outcome<Snapshot> read(String source, Path base) {
        if (!source.startsWith(LINK)) {
            return ClassFixture.source(source, base);
        }
        String text = web.getOrDefault(source.substring(LINK.length()), "");
        return Outcome.done(
                Snapshot.of(
                        new Source(SourceKind.GOOGLE_DOC, source),
                        text,
                        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                        "text/markdown",
                        ClassFixture.START));
    }

    private ClassDesk start(ClassFixture fixture) {
        for (int i = 1; i <= 4; i++) {
            web.put("d" + i, ClassFixture.text(i));
        }
        ClassDesk desk = fixture.create();
        desk.roster().add(ClassFixture.roster(4)).orThrow();
        for (int i = 1; i <= 3; i++) {
            desk.handIns().submit(HandInOrder.of("s00" + i, LINK + "d" + i)).orThrow();
        }
        desk.actAs(PersonId.of("ta1"));
        return desk;
    }

    @Test
    void everyTableIsBroughtOrNamedWithAReason() throws Exception {
        ClassFixture fixture = new ClassFixture(folder, this::read);
        Path copy = folder.resolve("copy.peermortem");
        try (ClassDesk desk = start(fixture)) {
            desk.log().backup(Optional.of(copy)).orThrow();
            fixture.clock.forward(Duration.ofDays(8));
            try (ClassDesk other = fixture.files.open(copy).orThrow()) {
                workOnEverything(fixture, other);
            }
            Map<String, List<String>> before = ClassRows.of(desk.file(), OF_ONE_FILE);
            Map<String, List<String>> theirs = ClassRows.of(copy, OF_ONE_FILE);
            Merge merge = desk.log().merge(copy).orThrow();
            assertEquals(List.of(), merge.conflicts());
            Map<String, List<String>> after = ClassRows.of(desk.file(), OF_ONE_FILE);
            Set<String> known = new HashSet<>(BROUGHT);
            known.addAll(NOT_BROUGHT.keySet());
            assertEquals(known, after.keySet(), "what does a merge do with a new table?");
            for (String table : BROUGHT) {
                List<String> added = new ArrayList<>(theirs.getOrDefault(table, List.of()));
                before.getOrDefault(table, List.of()).forEach(added::remove);
                assertFalse(added.isEmpty(), table + " has nothing new in the copy");
                after.getOrDefault(table, List.of()).forEach(added::remove);
                assertEquals(List.of(), added, table + " lacks");
            }
            assertEquals(texts(copy), texts(desk.file()));
            assertEquals(values(copy), values(desk.file()));
            assertTrue(fixture.files.doctor(desk.file()).orThrow().healthy());
            assertTrue(desk.log().merge(copy).orThrow().nothing(), "again changes nothing");
        }
        backAgain(fixture, copy);
    }

    /// The other copy has it all; only that it was merged here is not brought back.
    private static void backAgain(ClassFixture fixture, Path copy) {
        Map<String, List<String>> before = ClassRows.of(copy, OF_ONE_FILE);
        try (ClassDesk other = fixture.files.open(copy).orThrow()) {
            assertTrue(other.log().merge(fixture.file()).orThrow().nothing());
        }
        ClassRows.assertSame(before, ClassRows.of(copy, OF_ONE_FILE));
    }

    /// Hand-ins, looks and second places with the texts that their numbers stand for.
    private static List<String> texts(Path file) {
        List<String> all = new ArrayList<>();
        for (String query :
                List.of(
                        "SELECT h.submission, h.at, s.content FROM hand_in h JOIN snapshot s ON"
                                + " s.number = h.main ORDER BY 1, 2",
                        "SELECT v.submission, v.part, v.changed, s.content FROM visit v LEFT JOIN"
                                + " snapshot s ON s.number = v.snapshot ORDER BY 1, 2",
                        "SELECT h.submission, h.at, s.content FROM copy c JOIN hand_in h ON"
                                + " h.number = c.hand_in LEFT JOIN snapshot s ON s.number ="
                                + " c.snapshot ORDER BY 1, 2")) {
            List<String> rows = ClassRows.of(file, query);
            assertFalse(rows.isEmpty(), query);
            all.addAll(rows);
        }
        return all;
    }

    /// Every key of `meta`, each of which must be known above.
    private static List<String> values(Path file) {
        for (String key : ClassRows.of(file, "SELECT key FROM meta")) {
            assertTrue(
                    SAME_IN_ALL_COPIES.contains(key)
                            || BROUGHT_KEYS.contains(key)
                            || key.startsWith("example:"),
                    key + ": what does a merge do with it?");
        }
        List<String> all = ClassRows.of(file, "SELECT key, value FROM meta ORDER BY key");
        assertEquals(SAME_IN_ALL_COPIES.size() + BROUGHT_KEYS.size() + 1, all.size());
        return all;
    }

    private void workOnEverything(ClassFixture fixture, ClassDesk desk) throws Exception {
        SubmissionId first = desk.submission("s001").orElseThrow();
        desk.roster().add("id,name,email,role\ns009,Nia New,nia@x.example,student").orThrow();
        desk.handIns()
                .submit(
                        new HandInOrder(
                                "s004",
                                LINK + "d4",
                                Optional.empty(),
                                Optional.of(LINK + "d1"),
                                Optional.empty()))
                .orThrow();
        web.put("d1", "changed since");
        desk.handIns().revisit(Progress.NONE).orThrow();
        Rubric rubric = desk.overview().assignment().rubric();
        desk.changeRubric(other(rubric)).orThrow();
        desk.changeRubric(rubric).orThrow();
        desk.allocations().request(desk.submission("s002").orElseThrow(), PersonId.of("s003"));
        desk.allocations().keepApart(PersonId.of("s002"), PersonId.of("s004"), true).orThrow();
        desk.handIns().examples().add(fixture.write("good.md", "A good one.").toString()).orThrow();
        desk.allocations().add(first, PersonId.of("s009")).orThrow();
        Path packet = packet(desk, PacketKind.REVIEW, "s009");
        ClassFromRosterToReleaseTest.reviewAll(
                fixture.computer("nia").files(), packet, new Random(5));
        desk.exchange().take(List.of(packet), Progress.NONE);
        desk.reviewAs(PersonId.of("ta2"))
                .tick(desk.submission("s003").orElseThrow(), IMPACT, TickVerdict.MET)
                .join();
        desk.moderation().drawAudit(2).orThrow();
        desk.moderation().decide(first, ESCALATION, false, "It is not said.").orThrow();
        desk.moderation().release(List.of(first)).orThrow();
        answerResult(fixture, desk);
    }

    private static Rubric other(Rubric rubric) {
        return new Rubric(
                rubric.id(),
                rubric.version() + 1,
                rubric.title(),
                rubric.language(),
                rubric.words(),
                rubric.timelineEntries(),
                rubric.formula(),
                rubric.sections());
    }

    private void answerResult(ClassFixture fixture, ClassDesk desk) {
        Path packet = packet(desk, PacketKind.RESULT, "s001");
        try (ResultDesk result =
                fixture.computer("author").packets().openResult(packet).orThrow()) {
            result.rate(result.result().reviews().getFirst().reviewer(), true).orThrow();
            result.reveal().orThrow();
            result.appeal(ESCALATION, "summary.duration and summary.impact", "It is.").orThrow();
        }
        desk.exchange().take(List.of(packet), Progress.NONE);
    }

    private Path packet(ClassDesk desk, PacketKind kind, String person) {
        PacketOrder order =
                new PacketOrder(kind, folder.resolve("out"), Set.of(PersonId.of(person)), false);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }
}
