package peermortem.store;

import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.Verdict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what lists show of checklists: SQLite itself takes the few values out of the kept JSON, so
/// that a class of ten thousand is read without its hundred megabytes of findings.
final class Outlines {
    static final String SQL =
            """
            SELECT f.main, f.advanced, f.json ->> '$.words' AS words, f.json ->> '$.language' AS language,
                f.json ->> '$.notPostmortem.code' AS refused, f.json ->> '$.notPostmortem.check' AS refuser,
                f.json ->> '$.form.words' AS form_words, f.json ->> '$.form.language' AS form_language,
                f.json ->> '$.form.sections' AS form_sections, f.json ->> '$.form.timeline' AS form_timeline,
                (SELECT group_concat(i.key || ' ' || (i.value ->> '$.verdict') || ' '
                    || (i.value ->> '$.probability'), ';') FROM json_each(f.json, '$.items') i) AS items
            FROM finding f WHERE
            """;
    private final Rubric rubric;
    private final Map<String, ItemId> ids = new HashMap<>();
    private final Map<ItemId, List<CheckId>> checks = new HashMap<>();

    Outlines(Rubric rubric) {
        this.rubric = rubric;
        for (RubricItem item : rubric.items()) {
            ids.put(item.id().value(), item.id());
            checks.put(item.id(), item.checks().stream().map(CheckReference::id).toList());
        }
    }

    Checklist of(ResultSet row) throws SQLException {
        Map<ItemId, ItemVerdict> items = items(Columns.text(row, "items").orElse(""));
        return new Checklist(
                rubric.id(),
                row.getInt("words"),
                Columns.text(row, "language").map(String::intern),
                Map.of(),
                Map.of(),
                items,
                new Form(
                        form(row, "form_words"),
                        form(row, "form_language"),
                        form(row, "form_sections"),
                        form(row, "form_timeline")),
                Score.of(rubric, found(items)),
                refused(row),
                IncidentFacts.NONE,
                List.of());
    }

    private static FormVerdict form(ResultSet row, String column) throws SQLException {
        return FormVerdict.valueOf(row.getString(column));
    }

    private static Optional<Finding> refused(ResultSet row) throws SQLException {
        Optional<CheckId> check = Columns.text(row, "refuser").map(CheckId::of);
        Optional<String> code = Columns.text(row, "refused");
        return check.flatMap(
                id ->
                        code.map(
                                c ->
                                        new Finding(
                                                id,
                                                Verdict.NOT_FOUND,
                                                0,
                                                c.intern(),
                                                List.of(),
                                                List.of())));
    }

    private Map<ItemId, ItemVerdict> items(String all) {
        Map<ItemId, ItemVerdict> items = new LinkedHashMap<>();
        for (String one : all.isEmpty() ? new String[0] : all.split(";", -1)) {
            String[] parts = one.split(" ", 3);
            ItemId id = ids.computeIfAbsent(parts[0], ItemId::of);
            items.put(
                    id,
                    new ItemVerdict(
                            id,
                            Verdict.valueOf(parts[1]),
                            Double.parseDouble(parts[2]),
                            checks.getOrDefault(id, List.of())));
        }
        return items;
    }

    private static Set<ItemId> found(Map<ItemId, ItemVerdict> items) {
        return items.values().stream()
                .filter(v -> v.verdict() == Verdict.FOUND)
                .map(ItemVerdict::item)
                .collect(Collectors.toSet());
    }
}
