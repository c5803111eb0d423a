package peermortem.intake.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that learning platforms give to downloaded hand-ins, and plain folders or files by
/// author.
record HandInNames(BatchRow.Author author, boolean late, String file) {
    private static final Pattern MOODLE =
            Pattern.compile(
                    "(.+?)_(\\d+)_assignsubmission_(?:file|onlinetext)_?/?(.*)", Pattern.DOTALL);
    private static final Pattern CANVAS =
            Pattern.compile("([^_/]+)_(?:(LATE)_)?(\\d+)_(\\d+)_(.+)", Pattern.DOTALL);

    /// By an entry's path, separated by `/`; plain names are `author/file` or `author.ext`.
    static HandInNames of(String path) {
        Matcher moodle = MOODLE.matcher(path);
        if (moodle.matches()) {
            String name = moodle.group(1).substring(moodle.group(1).lastIndexOf('/') + 1);
            return new HandInNames(author(moodle.group(2), name), false, moodle.group(3));
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        Matcher canvas = CANVAS.matcher(last);
        if (canvas.matches()) {
            return new HandInNames(
                    author(canvas.group(3), canvas.group(1)),
                    canvas.group(2) != null,
                    canvas.group(5));
        }
        int slash = path.indexOf('/');
        if (slash > 0) {
            return new HandInNames(
                    plain(path.substring(0, slash)), false, path.substring(slash + 1));
        }
        return new HandInNames(plain(path.replaceFirst("\\.[^.]+$", "")), false, path);
    }

    private static BatchRow.Author author(String number, String name) {
        return new BatchRow.Author(number, Optional.of(name));
    }

    private static BatchRow.Author plain(String key) {
        return new BatchRow.Author(key, Optional.empty());
    }
}
