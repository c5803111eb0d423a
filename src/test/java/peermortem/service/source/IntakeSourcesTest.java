package peermortem.service.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.domain.Snapshot;
import peermortem.intake.FakeWeb;
import peermortem.intake.SourceIntake;
import peermortem.service.HandInOrder;
import peermortem.service.SourceReader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class IntakeSourcesTest {
    private static final String LINK = "https://docs.google.com/document/d/abcdefgh123/edit";
    private static final String EXPORT = "docs.google.com/document/d/abcdefgh123/export?format=md";
    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());
    private final IntakeSources sources = new IntakeSources(intake);
    @TempDir private Path folder;

    @Test
    void theSameLinkIsFetchedOnceForAllWhoNameIt() {
        web.text(EXPORT, "The queue was full.");
        Map<Integer, String> results = readAll(List.of(wanted(LINK), wanted(LINK), wanted("")));
        assertEquals(
                Map.of(
                        0, "The queue was full.",
                        1, "The queue was full.",
                        2, "hand-in.no-source"),
                results);
        assertEquals(1, web.requests().size());
    }

    @Test
    void whatIsAsItWasIsSaidToBeUnchanged() {
        web.text(EXPORT, "The queue was full.");
        Snapshot first = sources.read(LINK, folder).orThrow();
        var known = new SourceReader.Known(first.hash(), first.provenance());
        var again = new SourceReader.Wanted(LINK, Optional.of(known));
        assertEquals(Map.of(0, "unchanged"), readAll(List.of(again)));
        web.text(EXPORT, "The disk was full.");
        assertEquals(Map.of(0, "The disk was full."), readAll(List.of(again)));
    }

    @Test
    void aBatchReadsNoFilesThatAreNoDocuments() {
        assertEquals(Map.of(0, "intake.path-outside"), readAll(List.of(wanted("/etc/hostname"))));
    }

    @Test
    void aPlatformsArchiveIsTakenPersonByPerson() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream stream = new ZipOutputStream(file)) {
            put(stream, "berggruenana_4711_90210_postmortem.md", "# Queue\n");
            put(stream, "doe_4712_90211_a.md", "# A\n");
            put(stream, "doe_4712_90211_b.md", "# B\n");
        }
        Person ana =
                new Person(
                        PersonId.of("s1"),
                        "Ana Berggruen",
                        "ana@school.example",
                        Role.STUDENT,
                        Optional.empty(),
                        false,
                        Optional.empty());
        List<HandInOrder> orders = BatchReading.read(zip, Map.of(), ZoneId.of("UTC"), List.of(ana));
        assertEquals(List.of("s1", "4712"), orders.stream().map(HandInOrder::author).toList());
        assertEquals(
                Map.of(0, "# Queue\n", 1, "intake.which-file"),
                readAll(orders.stream().map(order -> wanted(order.source())).toList()));
    }

    private static SourceReader.Wanted wanted(String source) {
        return new SourceReader.Wanted(source, Optional.empty());
    }

    private Map<Integer, String> readAll(List<SourceReader.Wanted> wanted) {
        Map<Integer, String> results = new TreeMap<>();
        sources.readAll(
                wanted,
                folder,
                new SourceReader.Arrivals() {
                    @Override
                    public void arrived(int index, Outcome<Snapshot> outcome) {
                        results.put(
                                index,
                                switch (outcome) {
                                    case Outcome.Done<Snapshot>(Snapshot snapshot) ->
                                            snapshot.text();
                                    case Outcome.Refused<Snapshot>(var problem) -> problem.code();
                                });
                    }

                    @Override
                    public void unchanged(int index) {
                        results.put(index, "unchanged");
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        return results;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void closeTheServer() {
        intake.close();
        web.close();
    }
}
