package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.text.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A class of four who handed in, and a copy of it at which somebody else works.
abstract class ForkedClass {
    static final Messages WORDS = Messages.english();
    static final ItemId IMPACT = ItemId.of("summary.impact");
    static final String NAME1 = "Zadie1 Quillfeather1";
    static final String NAME2 = "Zadie2 Quillfeather2";
    static final String NAME3 = "Zadie3 Quillfeather3";
    static final PersonId TA = PersonId.of("ta1");
    static final PersonId S2 = PersonId.of("s002");
    static final PersonId S3 = PersonId.of("s003");
    @TempDir Path folder;
    ClassFixture fixture;
    ClassDesk desk;
    SubmissionId first;
    Path copy;

    @BeforeEach
    void aClass() {
        fixture = new ClassFixture(folder);
        desk = fixture.handedIn(4);
        first = desk.submission("s001").orElseThrow();
        copy = folder.resolve("copy.peermortem");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    void fork() {
        desk.log().backup(Optional.of(copy)).orThrow();
    }

    void there(Consumer<ClassDesk> work) {
        try (ClassDesk other = fixture.files.open(copy).orThrow()) {
            work.accept(other);
        }
    }

    /// Merges, sees that no row but the log's changed, and tells of what there was a conflict.
    Set<String> conflicts() {
        Map<String, List<String>> before = withoutLog(desk.file());
        Merge merge = desk.log().merge(copy).orThrow();
        ClassRows.assertSame(before, withoutLog(desk.file()));
        assertEquals(0, merge.reviews() + merge.decisions() + merge.handIns() + merge.others());
        return places(merge);
    }

    static Set<String> places(Merge merge) {
        return merge.conflicts().stream()
                .map(c -> (c.subject() + " " + WORDS.problem(c.what())).strip())
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> withoutLog(Path file) {
        Map<String, List<String>> rows = ClassRows.of(file, ClassRows.OF_THE_LOG);
        rows.keySet().removeAll(List.of("event", "event_content"));
        return rows;
    }

    void tickAll(ClassDesk at) {
        ReviewDesk review = at.reviewAs(TA);
        ClassFixture.rubric()
                .items()
                .forEach(item -> review.tick(first, item.id(), TickVerdict.MET).join());
        review.submit(first).orThrow();
    }
}
