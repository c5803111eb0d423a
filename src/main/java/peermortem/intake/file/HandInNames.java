package peermortem.intake.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that learning platforms give to downloaded hand-ins, and plain folders or files by
/// author: the author's key on the platform, the author's name where it is told, and what the
/// author called the file.
public record HandInNames(String key, Optional<String> name, boolean late, String file) {
    private static final Pattern MOODLE =
            Pattern.compile(
                    "(.+?)_(\\d+)_assignsubmission_(?:file|onlinetext)_?/?(.*)", Pattern.DOTALL);
    private static final Pattern CANVAS =
            Pattern.compile("([^_/]+)_(?:(LATE)_)?(\\d+)_(\\d+)_(.+)", Pattern.DOTALL);

    /// By an entry's path, separated by `/`; plain names are `author/file` or `author.ext`.
    public static HandInNames of(String path) {
        Matcher moodle = MOODLE.matcher(path);
        if (moodle.matches()) {
            String name = moodle.group(1).substring(moodle.group(1).lastIndexOf('/') + 1);
            return new HandInNames(moodle.group(2), Optional.of(name), false, moodle.group(3));
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        Matcher canvas = CANVAS.matcher(last);
        if (canvas.matches()) {
            return new HandInNames(
                    canvas.group(3),
                    Optional.of(canvas.group(1)),
                    canvas.group(2) != null,
                    canvas.group(5));
        }
        int slash = path.indexOf('/');
        return slash > 0
                ? plain(path.substring(0, slash), path.substring(slash + 1))
                : plain(path.replaceFirst("\\.[^.]+$", ""), path);
    }

    private static HandInNames plain(String key, String file) {
        return new HandInNames(key, Optional.empty(), false, file);
    }
}
