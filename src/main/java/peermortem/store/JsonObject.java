package peermortem.store;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object of JSON that a record is made of by hand, or an array, whose names are numbers. What
/// every start waits for is taken apart by SQLite: the machinery that finds out how records are
/// made takes longer to get ready than the file takes to open. Whatever is not as a record needs it
/// is a `store.damaged` problem.
final class JsonObject {
    private static final String NODES =
            "SELECT id + 1 AS id, parent + 1 AS parent, key, type, atom FROM json_tree(?)";
    private final boolean array;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private JsonObject(boolean array) {
        this.array = array;
    }

    static JsonObject read(Link link, String json) {
        if (!Prepared.text(link, "SELECT json_valid(?)", json).equals(Optional.of("1"))) {
            throw damaged();
        }
        JsonObject root = new JsonObject(false);
        Map<Long, JsonObject> containers = new HashMap<>(Map.of(0L, root));
        Prepared.each(
                link,
                NODES,
                row -> {
                    JsonObject container = containers.get(row.getLong("parent"));
                    Object value = value(row);
                    if (container == null || (value == null && container.array)) {
                        throw damaged();
                    }
                    if (value != null) {
                        container.values.put(Columns.text(row, "key").orElse(""), value);
                    }
                    if (value instanceof JsonObject inner) {
                        containers.put(row.getLong("id"), inner);
                    }
                },
                json);
        return root.object("");
    }

    private static @Nullable Object value(ResultSet row) throws SQLException {
        return switch (row.getString("type")) {
            case "object" -> new JsonObject(false);
            case "array" -> new JsonObject(true);
            case "text" -> row.getString("atom");
            case "integer", "real" -> row.getDouble("atom");
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    /// True where there is something under a name.
    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return as(String.class, values.get(name));
    }

    Optional<String> textIfAny(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    List<String> texts(String name) {
        return list(name).stream().map(each -> as(String.class, each)).toList();
    }

    boolean flag(String name) {
        return has(name) && as(Boolean.class, values.get(name));
    }

    double decimal(String name) {
        return as(Double.class, values.get(name));
    }

    int number(String name) {
        double value = decimal(name);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw damaged();
        }
        return (int) value;
    }

    JsonObject object(String name) {
        return container(values.get(name), false);
    }

    List<JsonObject> objects(String name) {
        return list(name).stream().map(each -> container(each, false)).toList();
    }

    private List<Object> list(String name) {
        return new ArrayList<>(container(values.get(name), true).values.values());
    }

    private static JsonObject container(@Nullable Object value, boolean array) {
        JsonObject container = as(JsonObject.class, value);
        if (container.array != array) {
            throw damaged();
        }
        return container;
    }

    private static <T> T as(Class<T> type, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw damaged();
        }
        return type.cast(value);
    }

    private static ProblemException damaged() {
        return new ProblemException(Problem.of("store.damaged"));
    }
}
