package peermortem.intake.file;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Finds the postmortem among a folder's files: the task's own directory, else a name that says so,
/// else the only README that reads like one; none where that leaves a choice.
public final class Postmortems {
    public static final String DIRECTORY = "0x19-postmortem";
    private static final int MAX_READ = 40;
    private static final Pattern READABLE =
            Pattern.compile("(?i).*\\.(md|markdown|mdown|mkd|txt|docx|odt|html?|canvas)");
    private static final Pattern HIDDEN =
            Pattern.compile("(^|.*/)(\\.[^/]+|__MACOSX|node_modules|vendor|venv)(/.*|$)");
    private static final Pattern NAMED =
            Pattern.compile("(?i).*(post[-_ ]?mortem|incident[-_ ]?report).*");
    private static final List<Pattern> SIGNS =
            List.of(
                    Pattern.compile("(?im)^.{0,12}\\b(issue summary|summary|overview|incident)\\b"),
                    Pattern.compile("(?im)^.{0,12}\\btimeline\\b"),
                    Pattern.compile("(?im)^.{0,12}\\broot cause\\b"),
                    Pattern.compile(
                            "(?im)^.{0,12}\\b(corrective|preventa?tive|action"
                                    + " items|lessons|follow[- ]up)\\b"));

    private Postmortems() {}

    public static boolean isReadable(String name) {
        return READABLE.matcher(name).matches() && !HIDDEN.matcher(name).matches();
    }

    /// Whether at least three of a postmortem's four parts are announced at the beginning of a
    /// line.
    public static boolean isPostmortem(String text) {
        return SIGNS.stream().filter(sign -> sign.matcher(text).find()).count() >= 3;
    }

    public static Optional<String> choose(Collection<String> names, UnaryOperator<String> read) {
        List<String> readable = names.stream().filter(Postmortems::isReadable).sorted().toList();
        return only(readable, name -> true)
                .or(() -> only(readable, name -> inDirectory(name) && isReadme(name)))
                .or(() -> only(readable, Postmortems::inDirectory))
                .or(() -> only(readable, name -> NAMED.matcher(name).matches() && isReadme(name)))
                .or(() -> only(readable, name -> NAMED.matcher(name).matches()))
                .or(
                        () ->
                                readable.size() > MAX_READ
                                        ? Optional.empty()
                                        : only(
                                                readable,
                                                name ->
                                                        isReadme(name)
                                                                && isPostmortem(read.apply(name))))
                .or(
                        () ->
                                readable.size() > MAX_READ
                                        ? Optional.empty()
                                        : only(readable, name -> isPostmortem(read.apply(name))));
    }

    /// The first few names, for a question.
    public static String list(Collection<String> names) {
        String few =
                String.join(
                        ", ",
                        names.stream().filter(Postmortems::isReadable).sorted().limit(5).toList());
        return names.size() > 5 ? few + ", …" : few;
    }

    public static boolean isReadme(String name) {
        return name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .startsWith("readme");
    }

    private static boolean inDirectory(String name) {
        return ("/" + name.toLowerCase(Locale.ROOT)).contains("/" + DIRECTORY + "/");
    }

    private static Optional<String> only(List<String> names, Predicate<String> wanted) {
        List<String> found = names.stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
