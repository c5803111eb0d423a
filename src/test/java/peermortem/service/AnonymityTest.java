package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Blindness;
import peermortem.domain.PacketKind;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.report.pdf.PdfText;
import peermortem.service.ClassFixture.Computer;
import peermortem.service.packet.Handed;
import peermortem.service.packet.Pass;
import peermortem.service.packet.ResultDesk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Builds everything that a reviewer or an author can get, and looks in every byte of it for
/// everybody else on the roster: names, parts of names, e-mail addresses, user names, ids.
class AnonymityTest {
    private static final int STUDENTS = 6;
    @TempDir Path folder;
    private ClassFixture fixture;
    private ClassDesk desk;

    @BeforeEach
    void aClassWhoseTextsAreFullOfNames() {
        fixture = new ClassFixture(folder);
        desk = fixture.create();
        desk.roster().add(ClassFixture.roster(STUDENTS)).orThrow();
        StringBuilder batch = new StringBuilder("author,source\n");
        for (int i = 1; i <= STUDENTS; i++) {
            fixture.write("s%03d.md".formatted(i), text(i));
            batch.append("s%03d,s%03d.md\n".formatted(i, i));
        }
        desk.handIns().batch(fixture.write("batch.csv", batch.toString()), Progress.NONE).orThrow();
        desk.allocations().assign(2, 5).orThrow();
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    /// Names its author, a classmate, their addresses and their repositories.
    private static String text(int i) {
        int other = i % STUDENTS + 1;
        return ClassFixture.text(i)
                + ("Zadie%d QUILLFEATHER%d was on call; student%d@class.example and"
                       + " student%d@class.example were told. Code: github.com/zadie%drepo/fix and"
                       + " https://zadie%drepo.github.io.\n")
                        .formatted(other, other, i, other, other, i);
    }

    private Path packet(PacketKind kind, PersonId person) {
        PacketOrder order = new PacketOrder(kind, folder.resolve("out"), Set.of(person), false);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }

    private List<Person> students() {
        return desk.overview().people().stream().filter(p -> p.role() == Role.STUDENT).toList();
    }

    /// Everything on one reviewer's computer and everything it sends: the packet as it came and
    /// with reviews in it, the answer, both CSVs, keys and settings, the reviewer's report.
    private List<Path> reviewers(Person reviewer) throws IOException {
        String home = "home-" + reviewer.id();
        Computer computer = fixture.computer(home);
        Path made = Files.createDirectories(folder.resolve("made-" + reviewer.id()));
        Path packet = packet(PacketKind.REVIEW, reviewer.id());
        Path untouched = Files.copy(packet, made.resolve(packet.getFileName()));
        ClassFromRosterToReleaseTest.reviewAll(computer.files(), packet, new Random(3));
        try (ReviewDesk review = computer.files().openReviews(packet).orThrow()) {
            review.sendBack(made).orThrow();
            review.exportReviews(made.resolve("reviews.csv")).orThrow();
        }
        desk.exchange().take(List.of(packet), Progress.NONE);
        List<Path> all = new ArrayList<>(List.of(untouched, packet));
        all.addAll(report(ReportKind.REVIEWER, reviewer.id(), made));
        for (Path below : List.of(made, folder.resolve(home))) {
            try (Stream<Path> files = Files.walk(below)) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }

    private List<Path> report(ReportKind kind, PersonId person, Path to) {
        ReportOrder order =
                new ReportOrder(
                        Set.of(kind),
                        List.of(person),
                        ReportOrder.Naming.NAMED,
                        ReportOrder.DEFAULT_PATTERN,
                        to);
        return desk.reports().export(order, Progress.NONE).orThrow().files();
    }

    @Test
    void nothingThatAReviewerGetsNamesAnybodyElse() throws IOException {
        for (Person reviewer : students()) {
            List<Path> artefacts = reviewers(reviewer);
            assertTrue(artefacts.size() >= 7, artefacts.toString());
            for (Path artefact : artefacts) {
                assertNamesNobodyBut(reviewer.id(), artefact);
            }
        }
    }

    @Test
    void aRequestAndTheReviewMadeOfItDoNotNameTheirAuthor() throws IOException {
        Computer author = fixture.computer("author");
        Pass pass =
                author.packets().openPass(packet(PacketKind.PASS, PersonId.of("s001"))).orThrow();
        Computer peer = fixture.computer("peer");
        peer.packets().openPass(packet(PacketKind.PASS, PersonId.of("s002"))).orThrow();
        Path made = Files.createDirectories(folder.resolve("made"));
        Path source = fixture.write("mine.md", ClassFixture.text(1));
        Handed handed = Handed.of(ClassFixture.source(source.toString(), Path.of("")).orThrow());
        Path asks = author.packets().request(pass, handed, "Zadie2 Quillfeather2", made).orThrow();
        var answered = peer.packets().openRequest(asks).orThrow().accept(made).orThrow();
        Path review = answered.review().orElseThrow();
        ClassFromRosterToReleaseTest.reviewAll(peer.files(), review, new Random(3));
        for (Path artefact : List.of(asks, answered.answer(), review)) {
            assertNamesNobodyBut(PersonId.of("nobody"), artefact);
        }
    }

    @Test
    void nothingThatAnAuthorGetsNamesTheirReviewers() throws IOException {
        for (Person reviewer : students()) {
            reviewers(reviewer);
        }
        desk.moderation().release(List.of()).orThrow();
        for (Person author : students()) {
            Path result = packet(PacketKind.RESULT, author.id());
            Path report = folder.resolve("report-" + author.id() + ".pdf");
            Computer home = fixture.computer("home-" + author.id());
            try (ResultDesk open = home.packets().openResult(result).orThrow()) {
                Files.write(report, open.report().orElseThrow().toArray());
            }
            for (Person reviewer : reviewersOf(author)) {
                assertDoesNotName(reviewer, report, shown(report));
                assertDoesNotName(reviewer, result, bytes(result));
            }
        }
    }

    /// All but the classmate whom the author's own text names.
    private List<Person> reviewersOf(Person author) {
        var submission = desk.submission(author.id().value()).orElseThrow();
        int classmate = Integer.parseInt(author.id().value().substring(1)) % STUDENTS + 1;
        return desk.allocations().all().stream()
                .filter(a -> a.submission().equals(submission))
                .flatMap(a -> desk.person(a.reviewer().value()).stream())
                .filter(p -> !p.id().value().equals("s%03d".formatted(classmate)))
                .toList();
    }

    @Test
    void inAnOpenClassReviewersSeeNames() throws IOException {
        OtherSettings.of(desk).blind(Blindness.OPEN);
        String packet = bytes(packet(PacketKind.REVIEW, PersonId.of("s001")));
        assertTrue(packet.contains("quillfeather"));
    }

    private void assertNamesNobodyBut(PersonId owner, Path file) throws IOException {
        String words = file.toString().endsWith(".pdf") ? shown(file) : bytes(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Person person : desk.overview().people()) {
            if (!person.id().equals(owner)) {
                assertDoesNotName(person, file, words);
                assertDoesNotName(person, file, name);
            }
        }
    }

    private static void assertDoesNotName(Person person, Path file, String words) {
        List<String> tells = new ArrayList<>(List.of(person.name().split(" ", -1)));
        tells.add(person.email());
        tells.add(person.email().split("@", 2)[0]);
        tells.add(person.id().value());
        tells.add(person.name().split(" ", 2)[0] + "repo");
        for (String tell : tells) {
            String wanted = Pattern.quote(tell.toLowerCase(Locale.ROOT));
            boolean there =
                    Pattern.compile("(?<![a-z0-9+/])" + wanted + "(?![a-z0-9+/])")
                            .matcher(words)
                            .find();
            assertFalse(there, file + " holds " + tell);
        }
    }

    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
    }

    /// What a PDF shows, with what it says of itself.
    private static String shown(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
            all.append(document.getDocumentInformation().getCOSObject());
            var metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                all.append(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
            }
            byte[] json = PdfText.json(Files.readAllBytes(pdf));
            all.append(new String(json, StandardCharsets.UTF_8));
            return all.toString().toLowerCase(Locale.ROOT);
        }
    }
}
