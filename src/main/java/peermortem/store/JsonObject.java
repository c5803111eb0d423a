package peermortem.store;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object of JSON that a record is made of by hand: what every start waits for is read without
/// the machinery that finds out how records are made. Whatever is not as a record needs it is a
/// `store.damaged` problem.
final class JsonObject {
    private final Map<String, Object> values;

    private JsonObject(Map<String, Object> values) {
        this.values = values;
    }

    static JsonObject read(String json) {
        try (JsonParser parser =
                JsonStreams.LIMITED.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return object(value(parser));
        } catch (JacksonException e) {
            throw new ProblemException(Problem.of("store.damaged"), e);
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    if (parser.nextToken() != JsonToken.VALUE_NULL) {
                        members.put(name, value(parser));
                    }
                }
                yield new JsonObject(members);
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw damaged();
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
        return object(values.get(name));
    }

    List<JsonObject> objects(String name) {
        return list(name).stream().map(JsonObject::object).toList();
    }

    private List<?> list(String name) {
        return as(List.class, values.get(name));
    }

    private static JsonObject object(@Nullable Object value) {
        return as(JsonObject.class, value);
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
