package peermortem.intake.batch;

import peermortem.intake.link.LinkFinder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// Which columns of a sheet say who, what and when, by their headers and, for links, by what is in
/// them. Columns count from 0; `headers` are the sheet's own words.
public record ColumnGuess(
        List<String> headers,
        OptionalInt author,
        OptionalInt name,
        OptionalInt source,
        OptionalInt advanced,
        OptionalInt copy,
        OptionalInt submittedAt) {
    private static final List<String> AUTHOR =
            List.of(
                    "author|authorid",
                    "rosterid|studentid|studentnumber|idnumber|sisuserid|sisid|matriculationnumber",
                    "email|emailaddress|mail|authoremail|studentemail|yourschoolemail",
                    ".*email.*",
                    "username|sisloginid|login|loginid|userid|user",
                    "id|identifier",
                    "student|studentname|fullname|name|yourname|yourfullname|displayname",
                    ".*name.*");
    private static final List<String> NAME =
            List.of(
                    "fullname|name|studentname|authorname|yourname|yourfullname|displayname",
                    ".*name",
                    "student");
    private static final List<String> SOURCE =
            List.of(
                    "source|sourcelink|link|url|document|postmortem",
                    "(?!.*(advanced|second|attractive)).*(source|postmortem|googledoc|document).*",
                    "(?!.*(advanced|second|attractive)).*(link|url|submission|onlinetext|readme|file|repo|answer).*");
    private static final List<String> ADVANCED =
            List.of(
                    "advancedsource",
                    ".*(advanced|attractive).*",
                    ".*(second|part2|task1).*(link|url|source|document).*");
    private static final List<String> COPY =
            List.of(
                    "copy|copysource|secondsource",
                    "(?!.*(advanced|second|attractive)).*(readme|github|gitlab|repo).*");
    private static final List<String> SUBMITTED =
            List.of(
                    "submittedat|submitted|timestamp|submissiontime|submissiondate|handedinat",
                    "lastmodifiedsubmission|.*submittedon.*|completiontime",
                    "(?!.*due).*(date|time|lastmodified)");

    public ColumnGuess {
        headers = List.copyOf(headers);
    }

    /// Whether there is enough to go on without asking.
    public boolean isComplete() {
        return author.isPresent() && source.isPresent();
    }

    static ColumnGuess of(List<String> headers, List<List<String>> rows) {
        List<String> plain = headers.stream().map(ColumnGuess::plain).toList();
        OptionalInt author = first(plain, AUTHOR, column -> !holdsLinks(rows, column));
        OptionalInt advanced = first(plain, ADVANCED, _ -> true);
        IntPredicate free = column -> column != author.orElse(-1) && column != advanced.orElse(-1);
        OptionalInt links =
                first(plain, List.of(".*"), free.and(column -> holdsLinks(rows, column)));
        OptionalInt named = first(plain, SOURCE, free.and(column -> !isEmpty(rows, column)));
        boolean trusted =
                named.isPresent() && (links.isEmpty() || holdsLinks(rows, named.getAsInt()));
        OptionalInt trustedSource = trusted ? named : links;
        OptionalInt source = trustedSource.isPresent() ? trustedSource : first(plain, SOURCE, free);
        IntPredicate left = free.and(column -> column != source.orElse(-1));
        OptionalInt copy = first(plain, COPY, left.and(column -> holdsSources(rows, column)));
        return new ColumnGuess(
                headers,
                author,
                first(plain, NAME, left),
                source,
                advanced,
                copy,
                first(plain, SUBMITTED, left.and(column -> column != copy.orElse(-1))));
    }

    /// The header of a column, for a question.
    public Optional<String> header(OptionalInt column) {
        return column.isPresent() ? Optional.of(headers.get(column.getAsInt())) : Optional.empty();
    }

    private static OptionalInt first(
            List<String> headers, List<String> patterns, IntPredicate allowed) {
        for (String pattern : patterns) {
            Pattern compiled = Pattern.compile(pattern);
            for (int column = 0; column < headers.size(); column++) {
                if (compiled.matcher(headers.get(column)).matches() && allowed.test(column)) {
                    return OptionalInt.of(column);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean holdsLinks(List<List<String>> rows, int column) {
        long filled = rows.stream().filter(row -> !cell(row, column).isBlank()).count();
        long links = rows.stream().filter(row -> LinkFinder.isLink(cell(row, column))).count();
        return filled > 0 && links * 2 >= filled;
    }

    private static boolean holdsSources(List<List<String>> rows, int column) {
        return holdsLinks(rows, column)
                || rows.stream().anyMatch(row -> cell(row, column).matches("(?i).+\\.\\w{2,8}"));
    }

    private static boolean isEmpty(List<List<String>> rows, int column) {
        return rows.stream().allMatch(row -> cell(row, column).isBlank());
    }

    static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
