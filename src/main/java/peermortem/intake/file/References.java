package peermortem.intake.file;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a text refers to images beside it: paths with `/` between their names and `..` at most in
/// front.
final class References {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][\\w+.-]*:.*", Pattern.DOTALL);

    private References() {}

    /// Empty for an address on the web or on a drive, or of something else than an image.
    static Optional<String> plain(String address) {
        String path = decoded(address.strip().replaceFirst("[?#].*$", "")).replace('\\', '/');
        return SCHEME.matcher(path).matches() || path.indexOf('\0') >= 0 || !Images.isImage(path)
                ? Optional.empty()
                : Optional.of(resolve("", path));
    }

    /// A path seen from a folder, which ends in `/` or is empty.
    static String resolve(String folder, String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (folder + path).split("/")) {
            if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // a per cent sign that is part of a name
        }
    }
}
