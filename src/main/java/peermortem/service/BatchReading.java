package peermortem.service;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a CSV of hand-ins, also as a form or a learning platform exports it.
final class BatchReading {
    private static final Map<String, List<String>> COLUMNS = columns();

    private BatchReading() {}

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(
                "author",
                words(
                        "id/student/student id/email/e-mail/email address/username/login/sis user"
                                + " id/user id/user/mail"));
        all.put(
                "source",
                words(
                        "link/url/document/google doc/google doc"
                            + " link/file/path/postmortem/postmortem link/submission/link to your"
                            + " postmortem/document link/doc/sources"));
        all.put(
                "advanced_source",
                words("advanced/advanced link/second link/optional link/advanced url/source 2"));
        all.put(
                "submitted_at",
                words("timestamp/time/date/submitted/submission time/handed in/submission date"));
        return all;
    }

    private static List<String> words(String parted) {
        return List.of(parted.split("/", -1));
    }

    static List<HandInOrder> read(Path csv, ZoneId zone) {
        Csv read = Csv.read(Csv.text(csv), COLUMNS);
        if (!read.has("author") || !read.has("source")) {
            throw new ProblemException(Problem.of("hand-in.header", csv));
        }
        List<HandInOrder> orders = new ArrayList<>();
        for (Csv.Row row : read.rows()) {
            String when = row.get("submitted_at").strip();
            Optional<Instant> at = Moments.read(when, zone);
            if (!when.isEmpty() && at.isEmpty()) {
                throw new ProblemException(Problem.of("hand-in.date", row.number(), when));
            }
            orders.add(
                    new HandInOrder(
                            row.get("author").strip(),
                            row.get("source").strip(),
                            Optional.of(row.get("advanced_source").strip())
                                    .filter(a -> !a.isEmpty()),
                            at));
        }
        return orders;
    }
}
