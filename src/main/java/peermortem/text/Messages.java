package peermortem.text;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Finding;
import peermortem.domain.Hint;
import peermortem.domain.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All words of the app, by key, from one `messages-<room>.properties` (UTF-8) per room. `{0}`,
/// `{1}`, ... stand for arguments, and `{0:review|reviews}` for the first words where the argument
/// is 1, else the second; nothing else in a message is special. A room is read when somebody asks
/// for words that no room before it has. Safe for use by many threads.
public final class Messages {
    /// The rooms that bring words, in the order in which they are read.
    public static final List<String> ROOMS =
            List.of(
                    "ui", "service", "store", "checks", "grading", "rubric", "intake", "report",
                    "cli");

    private static final Pattern PLACE =
            Pattern.compile("\\{(?<index>[0-9]{1,2})(?::(?<one>[^|{}]*)\\|(?<many>[^|{}]*))?\\}");

    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Queue<String> unread = new ArrayDeque<>(ROOMS);

    private Messages() {}

    /// The words that the app carries. A room without words is passed over; a key in two rooms is a
    /// defect.
    public static Messages english() {
        return new Messages();
    }

    private @Nullable String find(String key) {
        String found = words.get(key);
        return found == null ? findInUnread(key) : found;
    }

    private synchronized @Nullable String findInUnread(String key) {
        String found = words.get(key);
        while (found == null && !unread.isEmpty()) {
            read(unread.remove()).forEach(this::add);
            found = words.get(key);
        }
        return found;
    }

    private void add(Object key, Object value) {
        if (words.put((String) key, (String) value) != null) {
            throw new IllegalStateException("a key in two rooms: " + key);
        }
    }

    /// The words of a key with its arguments filled in.
    public String get(String key, Object... args) {
        String pattern = find(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return fill(pattern, args);
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    public Set<String> keys() {
        find("");
        return new TreeSet<>(words.keySet());
    }

    /// One sentence that says what to do.
    public String problem(Problem problem) {
        return get("problem." + problem.code(), array(problem.args()));
    }

    /// One sentence that says why the check found what it found; a code that several checks share
    /// (the generic checks of rubric files) has its words under `finding.<code>`.
    public String finding(Finding finding) {
        String own = "finding." + finding.check() + "." + finding.code();
        return get(has(own) ? own : "finding." + finding.code(), array(finding.args()));
    }

    /// An image where only words can stand.
    public String image(String alternative) {
        return alternative.isBlank()
                ? get("document.image.unnamed")
                : get("document.image", alternative);
    }

    public String hint(Hint hint) {
        return get("hint." + hint.code(), array(hint.args()));
    }

    private static Object[] array(Collection<String> args) {
        return args.toArray();
    }

    private static String fill(String pattern, Object... args) {
        Matcher matcher = PLACE.matcher(pattern);
        StringBuilder filled = new StringBuilder(pattern.length() + 16);
        int at = 0;
        while (matcher.find()) {
            int index = Integer.parseInt(matcher.group("index"));
            if (index < args.length) {
                filled.append(pattern, at, matcher.start()).append(put(matcher, args[index]));
                at = matcher.end();
            }
        }
        return filled.append(pattern, at, pattern.length()).toString();
    }

    private static String put(Matcher place, Object argument) {
        String shown = String.valueOf(argument);
        String one = place.group("one");
        return one == null ? shown : shown.equals("1") ? one : place.group("many");
    }

    private static Properties read(String room) {
        Properties properties = new Properties();
        try (InputStream in =
                Messages.class.getResourceAsStream(
                        "/peermortem/messages-" + room + ".properties")) {
            if (in != null) {
                try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
