package peermortem.bench;

import peermortem.cli.Version;
import peermortem.domain.Allocation;
import peermortem.domain.Assignment;
import peermortem.domain.Bytes;
import peermortem.domain.Checklist;
import peermortem.domain.ClassSettings;
import peermortem.domain.HandIn;
import peermortem.domain.ItemId;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.rubric.Rubrics;
import peermortem.service.source.CheckText;
import peermortem.store.FileKind;
import peermortem.store.FindingStore;
import peermortem.store.Session;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes class files of any size: each student hands in one text and has three reviews, most of
/// them submitted. The same seed gives the same class. Arguments: a folder, then sizes (128 1000
/// 10000).
public final class ClassFileGenerator {
    private static final long SEED = 7;
    private static final int AT_ONCE = 500;
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-13T15:00:00Z");
    private final int size;
    private final Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
    private final CheckText checks = new CheckText();
    private final String engine = Version.current();

    private ClassFileGenerator(int size) {
        this.size = size;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String size : List.of(args).subList(1, args.length)) {
            System.out.println(in(folder, Integer.parseInt(size)));
        }
    }

    /// The class file of this size in a folder; made unless it is there.
    static Path in(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("class-" + size + ".peermortem");
        if (!Files.exists(file)) {
            Path unfinished = folder.resolve("class-" + size + ".unfinished");
            Files.deleteIfExists(unfinished);
            try (Store store = Store.create(unfinished, FileKind.CLASS_FILE).orThrow()) {
                new ClassFileGenerator(size).fill(store);
            }
            Files.move(unfinished, file);
        }
        return file;
    }

    private void fill(Store store) {
        store.write(this::start);
        for (int from = 0; from < size; from += AT_ONCE) {
            List<Integer> some =
                    IntStream.range(from, Math.min(size, from + AT_ONCE)).boxed().toList();
            List<Written> texts = some.parallelStream().map(this::written).toList();
            store.write(session -> handIn(session, texts));
        }
        for (int from = 0; from < size; from += AT_ONCE) {
            int first = from;
            store.write(session -> review(session, first, Math.min(size, first + AT_ONCE)));
        }
    }

    private record Written(int number, String text, Checklist checklist) {}

    private Written written(int number) {
        String text = WrittenPostmortem.by(new Random(SEED + number));
        return new Written(number, text, checks.check(text, rubric));
    }

    private boolean start(Session session) {
        session.meta().put("class", "generated-" + size);
        session.meta().put("secret", "secret-" + size);
        session.assignment()
                .put(
                        new Assignment(
                                "Postmortem of " + size,
                                rubric,
                                ZoneId.of("Africa/Nairobi"),
                                Optional.of(DUE),
                                Optional.of(DUE.plusSeconds(3 * 86_400)),
                                ClassSettings.DEFAULT),
                        START);
        session.people().put(person("ta01", "Teaching Assistant", Role.TA));
        for (int i = 0; i < size; i++) {
            session.people().put(person(id(i).value(), Names.of(i), Role.STUDENT));
        }
        return true;
    }

    private static Person person(String id, String name, Role role) {
        return new Person(
                PersonId.of(id),
                name,
                id + "@students.example",
                role,
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static PersonId id(int number) {
        return PersonId.of(String.format(Locale.ROOT, "s%05d", number));
    }

    /// As the app names submissions: after their author and the class's secret.
    private SubmissionId submission(int number) {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        String hash = Sha256.of("secret-" + size + "\n" + id(number)).hex();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 16; i += 2) {
            int value = Integer.parseInt(hash.substring(i, i + 2), 16);
            name.append(letters.charAt(value % letters.length()));
        }
        return SubmissionId.of(name.toString());
    }

    private boolean handIn(Session session, List<Written> texts) {
        Sha256 rubricHash = session.assignment().rubricHash();
        for (Written written : texts) {
            SubmissionId submission = submission(written.number());
            Source source =
                    new Source(SourceKind.MARKDOWN, "hand-ins/" + id(written.number()) + ".md");
            Instant at = DUE.minusSeconds(60L * (written.number() % 9000) + 1);
            Snapshot snapshot =
                    Snapshot.of(
                            source,
                            written.text(),
                            Bytes.of(written.text().getBytes(StandardCharsets.UTF_8)),
                            "text/markdown",
                            at);
            session.handIns().putSubmission(submission, id(written.number()));
            session.handIns()
                    .put(
                            new HandIn(
                                    0,
                                    submission,
                                    at,
                                    source,
                                    Optional.of(snapshot.hash()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    0),
                            Optional.of(snapshot),
                            Optional.empty());
            session.findings()
                    .put(
                            new FindingStore.Key(
                                    snapshot.hash(), Optional.empty(), rubricHash, engine),
                            FindingStore.written(written.checklist()));
            log(session, at, "submission.handed-in", id(written.number()), submission);
        }
        return true;
    }

    private boolean review(Session session, int from, int to) {
        Sha256 rubricHash = session.assignment().rubricHash();
        for (int i = from; i < to; i++) {
            Random random = new Random(SEED + size + i);
            SubmissionId submission = submission(i);
            Sha256 text = Sha256.of(WrittenPostmortem.by(new Random(SEED + i)));
            Set<ItemId> told =
                    rubric.items().stream()
                            .map(RubricItem::id)
                            .filter(item -> random.nextInt(7) > 0)
                            .collect(Collectors.toSet());
            for (PersonId reviewer : reviewers(i)) {
                session.allocations()
                        .put(
                                new Allocation(
                                        submission,
                                        reviewer,
                                        Allocation.Origin.ASSIGNED,
                                        DUE.plusSeconds(60)));
                WrittenReview.of(rubric, told, random)
                        .ifPresent(
                                review -> {
                                    Instant at = DUE.plusSeconds(600 + random.nextInt(100_000));
                                    session.reviews()
                                            .replace(
                                                    review.by(submission, reviewer, text, at),
                                                    rubricHash,
                                                    at);
                                    log(session, at, "review.submitted", reviewer, submission);
                                });
            }
        }
        return true;
    }

    private List<PersonId> reviewers(int number) {
        List<PersonId> all = new ArrayList<>();
        for (int step : List.of(1, 7, 31)) {
            all.add(id((number + step) % size));
        }
        return all;
    }

    private static void log(
            Session session, Instant at, String kind, PersonId who, SubmissionId submission) {
        session.events().add(at, kind, who, submission.value(), "{}", "{}");
    }
}
