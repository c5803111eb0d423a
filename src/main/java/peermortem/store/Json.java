package peermortem.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.ItemId;
import peermortem.domain.LatePolicy;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SectionId;
import peermortem.domain.Sha256;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import java.util.function.Function;

/// Domain records as JSON and back. The same value always gives the same text, so that hashes and
/// signatures can be taken of it. Reading knows no types but the domain's own.
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(JsonStreams.LIMITED)
                    .addModule(ids())
                    .addMixIn(Span.class, WithoutEmpty.class)
                    .addMixIn(CheckReference.class, CheckReferences.class)
                    .addMixIn(LatePolicy.class, LatePolicies.class)
                    .build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The value; what cannot be read is a `store.damaged` problem.
    public static <T> T read(String json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            throw new ProblemException(Problem.of("store.damaged"), e);
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return present(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            throw new ProblemException(Problem.of("store.damaged"), e);
        }
    }

    private static <T> T present(@org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new ProblemException(Problem.of("store.damaged"));
        }
        return value;
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("ids");
        add(module, ItemId.class, ItemId::of);
        add(module, CheckId.class, CheckId::of);
        add(module, SectionId.class, SectionId::of);
        add(module, SubmissionId.class, SubmissionId::of);
        add(module, PersonId.class, PersonId::of);
        add(module, Sha256.class, Sha256::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new IdReader<>(type, read));
        module.addKeyDeserializer(type, new KeyReader(read));
    }

    private static final class IdReader<T> extends StdDeserializer<T> {
        private final Function<String, T> read;

        IdReader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return read.apply(parser.getValueAsString(""));
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Function<String, ?> read;

        KeyReader(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read.apply(key);
        }
    }

    @JsonIgnoreProperties("empty")
    private interface WithoutEmpty {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CheckReference.BuiltIn.class, name = "built-in"),
        @JsonSubTypes.Type(value = CheckReference.HeadingPresent.class, name = "heading"),
        @JsonSubTypes.Type(value = CheckReference.Phrase.class, name = "phrase"),
        @JsonSubTypes.Type(value = CheckReference.Pattern.class, name = "pattern"),
        @JsonSubTypes.Type(value = CheckReference.ListEntries.class, name = "entries"),
        @JsonSubTypes.Type(value = CheckReference.Has.class, name = "has"),
        @JsonSubTypes.Type(value = CheckReference.WordsIn.class, name = "words")
    })
    private interface CheckReferences {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LatePolicy.Mark.class, name = "mark"),
        @JsonSubTypes.Type(value = LatePolicy.PercentPerDay.class, name = "percent-per-day"),
        @JsonSubTypes.Type(value = LatePolicy.Refuse.class, name = "refuse")
    })
    private interface LatePolicies {}
}
