package peermortem.service.review;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.report.ReviewRow;
import peermortem.report.csv.ReviewsCsv;
import peermortem.service.Moments;
import peermortem.service.RosterImport.RowProblem;
import peermortem.service.book.Csv;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rows of the reviews' CSV: one per review and item. They come back without loss.
public final class ReviewRows {
    private static final Map<String, List<String>> COLUMNS = columns();
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final Set<String> STATES = Set.of("", "draft", "submitted");
    private final List<ReviewRow> rows = new ArrayList<>();

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        ReviewsCsv.COLUMNS.forEach(column -> all.put(column, List.of()));
        all.put(ReviewsCsv.PASSAGES, List.of());
        return all;
    }

    public void add(Review review, String author, String reviewer, Rubric rubric) {
        for (RubricItem item : rubric.items()) {
            Tick tick = review.tick(item.id());
            rows.add(
                    new ReviewRow(
                            review.submission().value(),
                            author,
                            reviewer,
                            item.id().value(),
                            tick.verdict(),
                            tick.reason(),
                            review.note(),
                            review.state(),
                            tick.passages()));
        }
    }

    public int count() {
        return rows.size();
    }

    public String text() {
        return ReviewsCsv.write(rows);
    }

    /// Whose review of what, as the rows name them.
    public record Pair(String submission, String reviewer) {}

    /// The rows of one review; whose submission it is of, where the rows say so.
    public record Group(
            Pair pair,
            String author,
            int row,
            Map<ItemId, Tick> ticks,
            String note,
            boolean submitted,
            Optional<Instant> at) {
        Review review(
                SubmissionId submission,
                PersonId reviewer,
                Sha256 snapshot,
                Optional<Review> before,
                Instant now) {
            ReviewState state =
                    submitted
                            ? at.<ReviewState>map(ReviewState.Submitted::new)
                                    .orElseGet(
                                            () ->
                                                    before.map(Review::state)
                                                            .filter(
                                                                    ReviewState.Submitted.class
                                                                            ::isInstance)
                                                            .orElseGet(
                                                                    () ->
                                                                            new ReviewState
                                                                                    .Submitted(
                                                                                    now)))
                            : new ReviewState.Draft();
            Map<ItemId, Tick> all = new LinkedHashMap<>(before.map(Review::ticks).orElse(Map.of()));
            all.putAll(ticks);
            return new Review(submission, reviewer, snapshot, all, note, state);
        }
    }

    /// All groups and the rows that make no sense.
    public record Read(List<Group> groups, List<RowProblem> problems) {}

    public static Read read(String text, ZoneId zone) {
        Csv csv = Csv.read(text, COLUMNS);
        if (!csv.has("reviewer")
                || !csv.has("item")
                || !csv.has("met")
                || !(csv.has("submission") || csv.has("author"))) {
            throw new ProblemException(Problem.of("reviews.header"));
        }
        SequencedMap<Pair, Group> groups = new LinkedHashMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (Csv.Row row : csv.rows()) {
            Optional<TickVerdict> met = met(row.get("met"));
            Optional<Instant> at = Moments.read(row.get("submitted_at"), zone);
            if (met.isEmpty()) {
                problems.add(
                        new RowProblem(row.number(), Problem.of("reviews.met", row.get("met"))));
            } else if (row.get("item").isBlank()) {
                problems.add(new RowProblem(row.number(), Problem.of("reviews.item")));
            } else if (!row.get("submitted_at").isBlank() && at.isEmpty()) {
                problems.add(
                        new RowProblem(
                                row.number(), Problem.of("reviews.date", row.get("submitted_at"))));
            } else if (!STATES.contains(state(row))) {
                problems.add(
                        new RowProblem(
                                row.number(), Problem.of("reviews.state", row.get("state"))));
            } else {
                add(groups, row, met.get(), at);
            }
        }
        CutOff.of(csv, groups, problems)
                .ifPresent(
                        cut -> {
                            groups.remove(cut.pair());
                            problems.add(cutOff(cut));
                        });
        return new Read(List.copyOf(groups.values()), problems);
    }

    private static RowProblem cutOff(Group cut) {
        return new RowProblem(
                cut.row(),
                Problem.of("reviews.cut-off", cut.pair().submission(), cut.pair().reviewer()));
    }

    static Pair pair(Csv.Row row) {
        String submission =
                row.get("submission").isBlank() ? row.get("author") : row.get("submission");
        return new Pair(submission.strip(), row.get("reviewer").strip());
    }

    private static void add(
            Map<Pair, Group> groups, Csv.Row row, TickVerdict met, Optional<Instant> at) {
        Pair pair = pair(row);
        ItemId item = ItemId.of(row.get("item").strip());
        boolean submitted = !row.cells().containsKey("state") || state(row).equals("submitted");
        Group before = groups.get(pair);
        Map<ItemId, Tick> ticks = before == null ? new LinkedHashMap<>() : before.ticks();
        ticks.put(item, new Tick(item, met, row.get("reason"), passages(row.get("passages"))));
        String note = before == null || before.note().isEmpty() ? row.get("note") : before.note();
        groups.put(
                pair,
                new Group(
                        pair,
                        row.get("author").strip(),
                        before == null ? row.number() : before.row(),
                        ticks,
                        note,
                        submitted || (before != null && before.submitted()),
                        before != null && before.at().isPresent() ? before.at() : at));
    }

    private static String state(Csv.Row row) {
        return row.get("state").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<TickVerdict> met(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "met" -> Optional.of(TickVerdict.MET);
            case "no", "n", "false", "0", "not met" -> Optional.of(TickVerdict.NOT_MET);
            case "" -> Optional.of(TickVerdict.OPEN);
            default -> Optional.empty();
        };
    }

    private static List<Span> passages(String cell) {
        List<Span> all = new ArrayList<>();
        Matcher matcher = SPAN.matcher(cell);
        while (matcher.find()) {
            int start = Integer.parseInt(matcher.group(1));
            int end = Integer.parseInt(matcher.group(2));
            if (start <= end) {
                all.add(Span.of(start, end));
            }
        }
        return all;
    }
}
