package peermortem.service.packet;

import peermortem.domain.Masked;
import peermortem.domain.Person;
import peermortem.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what tells who wrote a text: names of people on the roster (of the author also single
/// parts of the name), e-mail addresses, and user names in links to code hosts and networks. Masks
/// have the length of what they hide, so that spans stay right.
public final class Masking {
    private static final char MASK = '█';
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_OWNER = 4;
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,253}\\.\\p{L}{2,20}");
    private static final Pattern OWNER =
            Pattern.compile(
                    "(?i)(?:(?:github|gitlab|bitbucket|codeberg)\\.(?:com|org)|raw\\.githubusercontent\\.com"
                        + "|gist\\.github\\.com|medium\\.com|dev\\.to|twitter\\.com|(?<=/)x\\.com|linkedin\\.com/in"
                        + "|hashnode\\.com|hub\\.docker\\.com/[ru])/@?([\\p{L}\\p{N}_.-]{1,60})");
    private static final Pattern PAGES =
            Pattern.compile("(?i)([\\p{L}\\p{N}_-]{1,60})\\.(?:github|gitlab)\\.io");

    /// How the hosts above end.
    private static final List<String> ENDS = List.of(".com/", ".org/", ".to/", ".io");

    private static final Set<String> NO_OWNERS =
            Set.of(
                    "www",
                    "docs",
                    "pages",
                    "settings",
                    "features",
                    "orgs",
                    "about",
                    "topics",
                    "search");

    private final NameFinder everybody;
    private final NameFinder author;
    private final Set<String> owners;

    private Masking(NameFinder everybody, NameFinder author, Set<String> owners) {
        this.everybody = everybody;
        this.author = author;
        this.owners = owners;
    }

    /// For texts of an author (none: of nobody on the roster) that came from these addresses.
    public static Masking of(
            NameFinder everybody, Optional<Person> author, List<String> addresses) {
        Set<String> parts = new LinkedHashSet<>();
        author.ifPresent(a -> addParts(a, parts));
        Set<String> owners = new LinkedHashSet<>();
        addresses.forEach(address -> addOwners(address, owners));
        return new Masking(everybody, new NameFinder(parts), owners);
    }

    /// For an author's own computer, which knows nobody else on the roster.
    public static Masking alone(Person author, List<String> addresses) {
        return of(everybody(List.of(author)), Optional.of(author), addresses);
    }

    /// Finds everybody on a roster by full name and by e-mail.
    public static NameFinder everybody(List<Person> people) {
        Set<String> names = new LinkedHashSet<>();
        for (Person person : people) {
            addFullNames(person.name(), names);
            int at = person.email().indexOf('@');
            if (at > SHORTEST_OWNER) {
                names.add(person.email().substring(0, at));
            }
        }
        return new NameFinder(names);
    }

    /// A name as it is, without what stands in brackets, what stands in brackets alone, and turned
    /// round.
    private static void addFullNames(String name, Set<String> names) {
        names.add(name);
        for (String one : name.split("[()\\[\\]]", -1)) {
            String whole = one.strip();
            int space = whole.lastIndexOf(' ');
            if (whole.codePointCount(0, whole.length()) >= SHORTEST_PART) {
                names.add(whole);
                names.add(
                        whole.substring(space + 1) + " " + whole.substring(0, Math.max(space, 0)));
            }
        }
    }

    private static void addParts(Person author, Set<String> words) {
        for (String part : author.name().split("[\\s()\\[\\],;\"]+", -1)) {
            if (part.codePointCount(0, part.length()) >= SHORTEST_PART) {
                words.add(part);
            }
        }
        if (author.id().value().length() > SHORTEST_PART) {
            words.add(author.id().value());
        }
    }

    private static void addOwners(String text, Set<String> owners) {
        if (!mayHoldLinks(text)) {
            return;
        }
        for (Pattern pattern : List.of(OWNER, PAGES)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String owner = matcher.group(1);
                if (owner.length() >= SHORTEST_OWNER
                        && !NO_OWNERS.contains(owner.toLowerCase(Locale.ROOT))) {
                    owners.add(owner);
                }
            }
        }
    }

    /// Whether one of the hosts that the patterns name can stand in a text; most texts have none,
    /// and the patterns are slow to find that out.
    private static boolean mayHoldLinks(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            for (String end : ENDS) {
                if (text.regionMatches(true, dot, end, 0, end.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Everything to be masked, in reading order, without overlaps.
    public List<Masked> find(String text) {
        List<Masked> found = new ArrayList<>();
        if (text.indexOf('@') >= 0) {
            addAll(found, EMAIL, 0, text, Masked.What.EMAIL);
        }
        if (mayHoldLinks(text)) {
            addAll(found, OWNER, 1, text, Masked.What.REPOSITORY_OWNER);
            addAll(found, PAGES, 1, text, Masked.What.REPOSITORY_OWNER);
        }
        List<NameFinder.Word> words = NameFinder.words(text);
        everybody.find(text, words).forEach(s -> found.add(new Masked(s, Masked.What.NAME)));
        author.find(text, words).forEach(s -> found.add(new Masked(s, Masked.What.NAME)));
        Set<String> all = new LinkedHashSet<>(owners);
        addOwners(text, all);
        new NameFinder(all)
                .find(text, words)
                .forEach(s -> found.add(new Masked(s, Masked.What.USER_NAME)));
        found.sort(Comparator.comparing(Masked::span));
        return apart(found);
    }

    private static List<Masked> apart(List<Masked> sorted) {
        List<Masked> apart = new ArrayList<>();
        for (Masked next : sorted) {
            if (apart.isEmpty() || next.span().start() >= apart.getLast().span().end()) {
                apart.add(next);
            } else if (next.span().end() > apart.getLast().span().end()) {
                Masked last = apart.removeLast();
                apart.add(new Masked(Span.of(last.span().start(), next.span().end()), last.what()));
            }
        }
        return apart;
    }

    private static void addAll(
            List<Masked> found, Pattern pattern, int group, String text, Masked.What what) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end(group) > matcher.start(group)) {
                found.add(new Masked(Span.of(matcher.start(group), matcher.end(group)), what));
            }
        }
    }

    /// The text with every stretch hidden by a mask of its length.
    public String mask(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (Masked one : find(text)) {
            for (int i = one.span().start(); i < one.span().end(); i++) {
                masked.setCharAt(i, MASK);
            }
        }
        return masked.toString();
    }
}
