package peermortem.store;

import peermortem.domain.Event;
import peermortem.domain.PersonId;
import peermortem.domain.Sha256;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The append-only log. Each entry's hash covers the one before it, its time and kind, and the hash
/// of its salted content; the content itself stands apart, so that it can be erased and the chain
/// still verifies.
public final class EventLog {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Sha256 START = Sha256.of("peermortem event log");
    private static final String ALL =
            """
            SELECT e.*, c.salt, c.who, c.subject, c.before, c.after FROM event e
            LEFT JOIN event_content c ON c.event = e.number
            """;
    private static final String NAMED =
            """
            WITH named (id) AS (SELECT id FROM person WHERE name LIKE :like ESCAPE '!'
            UNION SELECT s.id FROM submission s JOIN person p ON p.id = s.author
            WHERE p.name LIKE :like ESCAPE '!')
            """;
    private final Link link;

    EventLog(Link link) {
        this.link = link;
    }

    public void add(
            Instant at, String kind, PersonId who, String subject, String before, String after) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        LogEntry.Said said = new LogEntry.Said(salt, who.value(), subject, before, after);
        append(new LogEntry(at, kind, said.hash(), Optional.of(said)));
    }

    /// Closes the chain with an entry, which may come from another copy of this log: its hash over
    /// what it says stays, by which it is known again.
    public void append(LogEntry entry) {
        Sha256 hash = link(last(), entry.at(), entry.kind(), entry.content());
        long number =
                Prepared.insert(
                        link,
                        "INSERT INTO event (at, kind, content, hash) VALUES (?, ?, ?, ?)",
                        entry.at().toString(),
                        entry.kind(),
                        entry.content().hex(),
                        hash.hex());
        entry.said().ifPresent(said -> put(number, said));
    }

    private void put(long number, LogEntry.Said said) {
        Prepared.update(
                link,
                "INSERT INTO event_content VALUES (?, ?, ?, ?, ?, ?)",
                number,
                said.salt(),
                said.who(),
                said.subject(),
                said.before(),
                said.after());
    }

    /// All entries as another copy of the log can take them over, oldest first.
    public List<LogEntry> entries() {
        return link.createQuery(ALL + " ORDER BY e.number")
                .map((row, context) -> entry(row))
                .list();
    }

    /// Events whose kind, content or people's names hold the words, newest first. A kind is found
    /// by its words as well: `handed in` finds `submission.handed-in`.
    public List<Event> search(String words, int atMost) {
        String like = "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return link.createQuery(
                        NAMED
                                + ALL
                                + """
                                WHERE e.kind LIKE :kind ESCAPE '!' OR c.who LIKE :like ESCAPE '!'
                                   OR c.subject LIKE :like ESCAPE '!' OR c.before LIKE :like ESCAPE '!'
                                   OR c.after LIKE :like ESCAPE '!'
                                   OR c.who IN named
                                   OR substr(c.subject, 1, instr(c.subject || ' ', ' ') - 1) IN named
                                   OR substr(c.subject, instr(c.subject, ' ') + 1) IN named
                                ORDER BY e.number DESC LIMIT :most
                                """)
                .bind("like", like)
                .bind("kind", like.replace(' ', '_'))
                .bind("most", atMost)
                .map((row, context) -> event(row))
                .list();
    }

    /// Events of one subject, newest first.
    public List<Event> of(String subject) {
        return link.createQuery(
                        ALL
                                + " WHERE c.subject = :subject OR c.subject LIKE :subject || ' %'"
                                + " ORDER BY e.number DESC")
                .bind("subject", subject)
                .map((row, context) -> event(row))
                .list();
    }

    public List<Event> all() {
        return link.createQuery(ALL + " ORDER BY e.number")
                .map((row, context) -> event(row))
                .list();
    }

    public long count() {
        return link.createQuery("SELECT count(*) FROM event").mapTo(Long.class).one();
    }

    /// Erases what was said by or about somebody; the chain stays.
    public int erase(String who) {
        return link.createUpdate(
                        """
                        DELETE FROM event_content WHERE who = :who OR instr(' ' || subject || ' ', ' ' || :who || ' ') > 0
                            OR instr(before, '"' || :who || '"') > 0 OR instr(after, '"' || :who || '"') > 0
                        """)
                .bind("who", who)
                .execute();
    }

    /// The number of the first entry that does not fit the one before it or its own content.
    public Optional<Long> firstBroken() {
        Sha256 before = START;
        long expected = 1;
        for (Row row :
                link.createQuery(ALL + " ORDER BY e.number")
                        .map((r, context) -> new Row(event(r), entry(r)))
                        .list()) {
            LogEntry entry = row.entry();
            boolean contentFits =
                    entry.said().map(s -> s.hash().equals(entry.content())).orElse(true);
            Sha256 hash = link(before, entry.at(), entry.kind(), entry.content());
            if (row.event().number() != expected
                    || !contentFits
                    || !hash.equals(row.event().hash())) {
                return Optional.of(row.event().number());
            }
            before = hash;
            expected++;
        }
        return Optional.empty();
    }

    private Sha256 last() {
        return Prepared.text(link, "SELECT hash FROM event ORDER BY number DESC LIMIT 1")
                .map(Sha256::new)
                .orElse(START);
    }

    private static Sha256 link(Sha256 before, Instant at, String kind, Sha256 content) {
        return Sha256.of(before.hex() + "\n" + at + "\n" + kind + "\n" + content.hex());
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("number"),
                Instant.parse(row.getString("at")),
                row.getString("kind"),
                Columns.text(row, "who"),
                Columns.text(row, "subject"),
                Columns.text(row, "before"),
                Columns.text(row, "after"),
                new Sha256(row.getString("hash")));
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                Instant.parse(row.getString("at")),
                row.getString("kind"),
                new Sha256(row.getString("content")),
                said(row));
    }

    private static Optional<LogEntry.Said> said(ResultSet row) throws SQLException {
        Optional<String> salt = Columns.text(row, "salt");
        return salt.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LogEntry.Said(
                                salt.get(),
                                row.getString("who"),
                                row.getString("subject"),
                                row.getString("before"),
                                row.getString("after")));
    }

    private record Row(Event event, LogEntry entry) {}
}
