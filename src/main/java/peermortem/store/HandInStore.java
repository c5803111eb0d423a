package peermortem.store;

import org.jspecify.annotations.Nullable;

import peermortem.domain.HandIn;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Submissions and every attempt to hand in; the last accepted one counts.
public final class HandInStore {
    private static final String ALL =
            """
            SELECT h.*, m.content AS main_content, a.content AS advanced_content FROM hand_in h
            LEFT JOIN snapshot m ON m.number = h.main LEFT JOIN snapshot a ON a.number = h.advanced
            """;
    private final Link link;
    private final KnownIds known;

    HandInStore(Link link, KnownIds known) {
        this.link = link;
        this.known = known;
    }

    public void putSubmission(SubmissionId submission, PersonId author) {
        Prepared.update(
                link,
                "INSERT OR IGNORE INTO submission VALUES (?, ?)",
                submission.value(),
                author.value());
    }

    /// Who wrote what, in the roster's order.
    public Map<SubmissionId, PersonId> authors() {
        return authors(-1);
    }

    /// The first of them; -1 for all.
    Map<SubmissionId, PersonId> authors(int first) {
        Map<SubmissionId, PersonId> all = new LinkedHashMap<>();
        Prepared.each(
                link,
                "SELECT s.id, s.author FROM person p CROSS JOIN submission s ON s.author = p.id"
                        + " ORDER BY p.rowid LIMIT ?",
                row -> all.put(known.submission(row.getString(1)), known.person(row.getString(2))),
                first);
        return all;
    }

    /// Whatever somebody handed in is one submission.
    public Optional<SubmissionId> submissionOf(PersonId author) {
        return link.createQuery("SELECT id FROM submission WHERE author = :author")
                .bind("author", author.value())
                .mapTo(String.class)
                .findOne()
                .map(SubmissionId::of);
    }

    public Optional<PersonId> authorOf(SubmissionId submission) {
        return link.createQuery("SELECT author FROM submission WHERE id = :submission")
                .bind("submission", submission.value())
                .mapTo(String.class)
                .findOne()
                .map(known::person);
    }

    /// Keeps one attempt with its snapshots and gives its number; hashes in `handIn` are not looked
    /// at.
    public long put(HandIn handIn, Optional<Snapshot> main, Optional<Snapshot> advanced) {
        TextStore texts = new TextStore(link);
        @Nullable Long mainNumber = main.map(texts::put).orElse(null);
        @Nullable Long advancedNumber = advanced.map(texts::put).orElse(null);
        return Prepared.insert(
                link,
                """
                INSERT INTO hand_in (submission, at, kind, address, main, advanced_kind, advanced_address,
                    advanced, problem, days_late)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                handIn.submission().value(),
                handIn.at().toString(),
                handIn.source().kind().name(),
                handIn.source().address(),
                mainNumber,
                Columns.orNull(handIn.advancedSource().map(s -> s.kind().name())),
                Columns.orNull(handIn.advancedSource().map(Source::address)),
                advancedNumber,
                Columns.orNull(handIn.problem().map(Json::write)),
                handIn.daysLate());
    }

    public List<HandIn> all() {
        return link.createQuery(ALL + " ORDER BY h.number")
                .map((row, context) -> handIn(row))
                .list();
    }

    /// The hand-ins of the first submissions.
    List<HandIn> first(int submissions) {
        return Prepared.list(
                link,
                ALL + " WHERE " + First.of("h.submission") + " ORDER BY h.number",
                this::handIn,
                submissions);
    }

    /// The hand-ins of one submission, oldest first.
    public List<HandIn> of(SubmissionId submission) {
        return link.createQuery(ALL + " WHERE h.submission = :submission ORDER BY h.number")
                .bind("submission", submission.value())
                .map((row, context) -> handIn(row))
                .list();
    }

    /// The frozen texts of one attempt.
    public Map<Part, Snapshot> snapshots(long number) {
        TextStore texts = new TextStore(link);
        Map<Part, Snapshot> all = new EnumMap<>(Part.class);
        link.createQuery("SELECT main, advanced FROM hand_in WHERE number = :number")
                .bind("number", number)
                .map(
                        (row, context) -> {
                            long main = row.getLong("main");
                            long advanced = row.getLong("advanced");
                            texts.snapshot(main).ifPresent(s -> all.put(Part.MAIN, s));
                            texts.snapshot(advanced).ifPresent(s -> all.put(Part.ADVANCED, s));
                            return number;
                        })
                .list();
        return all;
    }

    public void putDaysLate(long number, int days) {
        link.createUpdate("UPDATE hand_in SET days_late = :days WHERE number = :number")
                .bind("days", days)
                .bind("number", number)
                .execute();
    }

    private HandIn handIn(ResultSet row) throws SQLException {
        Optional<String> advancedKind = Columns.text(row, "advanced_kind");
        String advancedAddress = Columns.text(row, "advanced_address").orElse("");
        return new HandIn(
                row.getLong("number"),
                known.submission(row.getString("submission")),
                Instant.parse(row.getString("at")),
                new Source(SourceKind.valueOf(row.getString("kind")), row.getString("address")),
                Columns.text(row, "main_content").map(known::text),
                advancedKind.map(k -> new Source(SourceKind.valueOf(k), advancedAddress)),
                Columns.text(row, "advanced_content").map(known::text),
                Columns.text(row, "problem").map(p -> Json.read(p, Problem.class)),
                row.getInt("days_late"));
    }
}
