package peermortem.store;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The roster in its order, pseudonyms, and the public keys given to people.
public final class PeopleStore {
    private final Link link;
    private final KnownIds known;

    PeopleStore(Link link, KnownIds known) {
        this.link = link;
        this.known = known;
    }

    public void put(Person person) {
        link.createUpdate(
                        """
                        INSERT INTO person VALUES (:id, :name, :email, :role, :team, :excused, :extension)
                        ON CONFLICT (id) DO UPDATE SET name = :name, email = :email, role = :role, team = :team,
                            excused = :excused, extension = :extension
                        """)
                .bind("id", person.id().value())
                .bind("name", person.name())
                .bind("email", person.email())
                .bind("role", person.role().name())
                .bind("team", Columns.orNull(person.team()))
                .bind("excused", person.excused() ? 1 : 0)
                .bind("extension", Columns.orNull(person.extension()))
                .execute();
    }

    public List<Person> all() {
        return link.createQuery("SELECT * FROM person ORDER BY rowid")
                .map((row, context) -> person(row))
                .list();
    }

    /// The authors of the first submissions.
    List<Person> first(int submissions) {
        return Prepared.list(
                link,
                "SELECT * FROM person WHERE id IN (SELECT author FROM submission WHERE "
                        + First.of("id")
                        + ") ORDER BY rowid",
                this::person,
                submissions);
    }

    /// The TA who acts until somebody else is named. Somebody who was erased, and so is excused,
    /// only where there is no other.
    public Optional<Person> firstTa() {
        return Prepared.list(
                        link,
                        "SELECT * FROM person WHERE role = 'TA' ORDER BY excused, rowid LIMIT 1",
                        this::person)
                .stream()
                .findFirst();
    }

    public int count() {
        return link.createQuery("SELECT count(*) FROM person").mapTo(Integer.class).one();
    }

    public Optional<Person> find(PersonId id) {
        return Prepared.list(link, "SELECT * FROM person WHERE id = ?", this::person, id.value())
                .stream()
                .findFirst();
    }

    /// Gives a person another id everywhere; used to erase them.
    public void rename(PersonId from, PersonId to) {
        link.createUpdate("UPDATE person SET id = :to WHERE id = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }

    public void putPseudonym(PersonId person, PersonRole role, String words) {
        link.createUpdate("INSERT INTO pseudonym VALUES (:person, :role, :words)")
                .bind("person", person.value())
                .bind("role", role.name())
                .bind("words", words)
                .execute();
    }

    public Map<PersonId, String> pseudonyms(PersonRole role) {
        Map<PersonId, String> all = new LinkedHashMap<>();
        link.createQuery("SELECT person, words FROM pseudonym WHERE role = :role")
                .bind("role", role.name())
                .map((row, context) -> Map.entry(known.person(row.getString(1)), row.getString(2)))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    public Optional<String> pseudonym(PersonId person, PersonRole role) {
        return link.createQuery(
                        "SELECT words FROM pseudonym WHERE person = :person AND role = :role")
                .bind("person", person.value())
                .bind("role", role.name())
                .mapTo(String.class)
                .findOne();
    }

    public void putKey(PersonId person, String publicKey, Instant now) {
        link.createUpdate("INSERT INTO person_key VALUES (:key, :person, :now)")
                .bind("key", publicKey)
                .bind("person", person.value())
                .bind("now", now.toString())
                .execute();
    }

    /// A public key with its holder.
    public record GivenKey(String publicKey, PersonId person, Instant issuedAt) {}

    /// All keys, oldest first.
    public List<GivenKey> keys() {
        return link.createQuery(
                        "SELECT * FROM person_key ORDER BY "
                                + Columns.inOrder("issued_at")
                                + ", rowid")
                .map(
                        (row, context) ->
                                new GivenKey(
                                        row.getString("public_key"),
                                        known.person(row.getString("person")),
                                        Instant.parse(row.getString("issued_at"))))
                .list();
    }

    /// The key that was given to somebody last.
    public Optional<String> lastKey(PersonId person) {
        return link.createQuery(
                        "SELECT public_key FROM person_key WHERE person = :person ORDER BY "
                                + Columns.inOrder("issued_at")
                                + " DESC, rowid DESC LIMIT 1")
                .bind("person", person.value())
                .mapTo(String.class)
                .findOne();
    }

    /// Whom a public key was given to.
    public Optional<PersonId> keyHolder(String publicKey) {
        return link.createQuery("SELECT person FROM person_key WHERE public_key = :key")
                .bind("key", publicKey)
                .mapTo(String.class)
                .findOne()
                .map(PersonId::of);
    }

    private Person person(ResultSet row) throws SQLException {
        return new Person(
                known.person(row.getString("id")),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                Columns.text(row, "team"),
                row.getInt("excused") != 0,
                Columns.moment(row, "extension"));
    }
}
