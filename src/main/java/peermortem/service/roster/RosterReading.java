package peermortem.service.roster;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Role;
import peermortem.service.RosterImport;
import peermortem.service.RosterImport.RowProblem;
import peermortem.service.book.Csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a roster: a CSV with loosely named columns, or pasted lines such as `Ada Lovelace
/// <ada@x.org>`.
final class RosterReading {
    private static final Map<String, List<String>> COLUMNS = columns();
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");

    private final Map<PersonId, Person> known = new LinkedHashMap<>();
    private final Map<String, PersonId> emails = new HashMap<>();
    private final Map<PersonId, Integer> seen = new HashMap<>();
    private final List<Person> added = new ArrayList<>();
    private final List<Person> changed = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private RosterReading(List<Person> people) {
        for (Person person : people) {
            known.put(person.id(), person);
            emails.put(person.email().toLowerCase(Locale.ROOT), person.id());
        }
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(
                "id",
                words(
                        "student id/sis user id/sis id/person/student number/user id/username/user"
                                + " name/user/login/login id/sis login id/number/matriculation"
                                + " number/org defined id/identifier"));
        all.put("name", words("full name/student/student name/display name/names"));
        all.put("first", words("first name/given name/forename"));
        all.put("last", words("last name/surname/family name"));
        all.put("email", words("mail/e-mail/email address/e-mail address/mail address"));
        all.put("role", words("roles/type/course role"));
        all.put("team", words("group/team name/group name/groups"));
        all.put("excused", words("exempt/excuse"));
        return all;
    }

    private static List<String> words(String parted) {
        return List.of(parted.split("/", -1));
    }

    static RosterImport read(String text, List<Person> people) {
        RosterReading reading = new RosterReading(people);
        Csv csv = Csv.read(text, COLUMNS);
        boolean hasHeader =
                csv.has("id") || csv.has("name") || csv.has("email") || csv.has("first");
        if (hasHeader && (csv.has("id") || csv.has("email"))) {
            csv.rows().forEach(reading::row);
        } else if (!hasHeader) {
            reading.pasted(text);
        } else {
            throw new ProblemException(Problem.of("roster.header"));
        }
        return new RosterImport(reading.added, reading.changed, reading.problems);
    }

    private void pasted(String text) {
        List<String> lines = text.lines().toList();
        if (lines.stream().allMatch(l -> PastedPerson.of(l).isEmpty())) {
            throw new ProblemException(Problem.of("roster.header"));
        }
        for (int i = 0; i < lines.size(); i++) {
            Optional<PastedPerson> person = PastedPerson.of(lines.get(i));
            if (person.isPresent()) {
                pasted(i + 1, person.get());
            } else if (!lines.get(i).isBlank()) {
                problem(i + 1, "roster.not-understood", lines.get(i).strip());
            }
        }
    }

    private void pasted(int number, PastedPerson person) {
        String id = person.email().substring(0, person.email().indexOf('@'));
        String name = person.name().isEmpty() ? id : person.name();
        take(number, id, name, person.email(), new Csv.Row(number, Map.of()));
    }

    private void row(Csv.Row row) {
        String email = row.get("email").strip();
        String id = row.get("id").strip();
        if (id.isEmpty() && email.indexOf('@') > 0) {
            id = email.substring(0, email.indexOf('@'));
        }
        String name = row.get("name").strip();
        if (name.isEmpty()) {
            name = (row.get("first").strip() + " " + row.get("last").strip()).strip();
        }
        if (id.isEmpty()) {
            problem(row.number(), "roster.no-id", name);
            return;
        }
        take(row.number(), id, name.isEmpty() ? id : name, email, row);
    }

    private void take(int number, String id, String name, String email, Csv.Row row) {
        PersonId person = PersonId.of(id);
        Integer before = seen.putIfAbsent(person, number);
        if (before != null) {
            problem(number, "roster.duplicate-id", id, before);
            return;
        }
        Optional<Role> role = role(row.get("role"));
        if (role.isEmpty()) {
            problem(number, "roster.role", row.get("role").strip());
            return;
        }
        String mail = email;
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            problem(number, "roster.email", email);
            mail = "";
        }
        PersonId holder =
                mail.isEmpty() ? null : emails.putIfAbsent(mail.toLowerCase(Locale.ROOT), person);
        if (holder != null && !holder.equals(person)) {
            problem(number, "roster.duplicate-email", mail, holder);
            return;
        }
        keep(person, name, mail, role.get(), row);
    }

    private void keep(PersonId id, String name, String email, Role role, Csv.Row row) {
        Optional<Person> old = Optional.ofNullable(known.get(id));
        Optional<String> team = Optional.of(row.get("team").strip()).filter(t -> !t.isEmpty());
        boolean excused =
                row.cells().containsKey("excused")
                        ? yes(row.get("excused"))
                        : old.map(Person::excused).orElse(false);
        Person person =
                new Person(
                        id,
                        name,
                        email,
                        role,
                        row.cells().containsKey("team") ? team : old.flatMap(Person::team),
                        excused,
                        old.flatMap(Person::extension));
        if (old.isEmpty()) {
            added.add(person);
        } else if (!old.get().equals(person)) {
            changed.add(person);
        }
    }

    private static Optional<Role> role(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "", "student", "learner", "s", "studentenrollment", "participant", "member" ->
                    Optional.of(Role.STUDENT);
            case "ta",
                    "teaching assistant",
                    "taenrollment",
                    "teacher",
                    "instructor",
                    "tutor",
                    "staff",
                    "lecturer",
                    "teacherenrollment",
                    "t",
                    "assistant",
                    "mentor" ->
                    Optional.of(Role.TA);
            default -> Optional.empty();
        };
    }

    private static boolean yes(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "x", "excused" -> true;
            default -> false;
        };
    }

    private void problem(int row, String code, Object... args) {
        problems.add(new RowProblem(row, Problem.of(code, args)));
    }
}
