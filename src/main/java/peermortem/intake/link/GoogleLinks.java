package peermortem.intake.link;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Google's spellings: `/document/d/ID/edit`, `/u/1/`, `/a/school.edu/`, `open?id=`, `file/d/ID`,
/// published pages.
final class GoogleLinks {
    private static final String ID = "([A-Za-z0-9_-]{6,})";
    private static final String ACCOUNT = "(?:/a/[^/]+)?";
    private static final Pattern PUBLISHED =
            Pattern.compile(ACCOUNT + "/document(?:/u/\\d+)?/d/e/([A-Za-z0-9_-]+)(?:/.*)?");
    private static final Pattern DOCUMENT =
            Pattern.compile(ACCOUNT + "/document(?:/u/\\d+)?/d/" + ID + "(?:/.*)?");
    private static final Pattern OTHER =
            Pattern.compile(ACCOUNT + "/(spreadsheets|presentation|forms|drawings)(?:/u/\\d+)?/.*");
    private static final Pattern FOLDER =
            Pattern.compile(ACCOUNT + "/(?:drive(?:/u/\\d+)?/(?:mobile/)?folders/|folderview).*");
    private static final Pattern FILE =
            Pattern.compile(ACCOUNT + "/file(?:/u/\\d+)?/d/" + ID + "(?:/.*)?");
    private static final Pattern QUERY_ID = Pattern.compile("(?:^|.*&)id=" + ID + "(?:&.*)?");
    private static final Map<String, String> NAMES =
            Map.of(
                    "spreadsheets",
                    "sheet",
                    "presentation",
                    "slides",
                    "forms",
                    "form",
                    "drawings",
                    "drawing");

    private GoogleLinks() {}

    static Optional<Link> parse(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        Matcher published = PUBLISHED.matcher(path);
        if (published.matches()) {
            return Optional.of(
                    new Link.PublishedDoc(
                            URI.create(
                                    "https://docs.google.com/document/d/e/"
                                            + published.group(1)
                                            + "/pub")));
        }
        Matcher document = DOCUMENT.matcher(path);
        if (document.matches()) {
            return Optional.of(new Link.GoogleDoc(document.group(1)));
        }
        Matcher other = OTHER.matcher(path);
        if (other.matches()) {
            return Optional.of(
                    new Link.NotADocument(NAMES.getOrDefault(other.group(1), "file"), address));
        }
        if (FOLDER.matcher(path).matches()) {
            return Optional.of(new Link.NotADocument("folder", address));
        }
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            return Optional.of(new Link.DriveFile(file.group(1)));
        }
        Matcher query =
                QUERY_ID.matcher(address.getRawQuery() == null ? "" : address.getRawQuery());
        return query.matches() ? Optional.of(new Link.DriveFile(query.group(1))) : Optional.empty();
    }
}
