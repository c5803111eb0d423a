package peermortem.store;

import peermortem.domain.Blindness;
import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.ClassSettings;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.LatePolicy;
import peermortem.domain.Part;
import peermortem.domain.Phase;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.VerdictShown;
import peermortem.domain.WordRange;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Reads an assignment's rubric and settings as [Json] writes them.
final class AssignmentJson {
    private AssignmentJson() {}

    static Rubric rubric(Link link, String json) {
        return read(link, json, AssignmentJson::rubric);
    }

    static ClassSettings settings(Link link, String json) {
        return read(link, json, AssignmentJson::settings);
    }

    private static <T> T read(Link link, String json, Function<JsonObject, T> make) {
        try {
            return make.apply(JsonObject.read(link, json));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(Problem.of("store.damaged"), e);
        }
    }

    private static Rubric rubric(JsonObject json) {
        return new Rubric(
                json.text("id"),
                json.number("version"),
                json.text("title"),
                json.text("language"),
                json.has("words")
                        ? Optional.of(range(json.object("words")))
                        : Optional.<WordRange>empty(),
                json.flag("timelineEntries"),
                ScoreFormula.valueOf(json.text("formula")),
                json.objects("sections").stream().map(AssignmentJson::section).toList());
    }

    private static WordRange range(JsonObject json) {
        return new WordRange(json.number("min"), json.number("max"));
    }

    private static RubricSection section(JsonObject json) {
        return new RubricSection(
                SectionId.of(json.text("id")),
                json.text("title"),
                json.texts("headings"),
                Part.valueOf(json.text("part")),
                json.objects("items").stream().map(AssignmentJson::item).toList());
    }

    private static RubricItem item(JsonObject json) {
        return new RubricItem(
                ItemId.of(json.text("id")),
                json.text("text"),
                json.text("label"),
                json.text("help"),
                json.text("advice"),
                json.text("example"),
                json.decimal("weight"),
                json.flag("optional"),
                json.objects("checks").stream().map(AssignmentJson::check).toList());
    }

    private static CheckReference check(JsonObject json) {
        CheckId id = CheckId.of(json.text("id"));
        Optional<SectionId> in = json.textIfAny("in").map(SectionId::of);
        return switch (json.text("type")) {
            case "built-in" -> new CheckReference.BuiltIn(id);
            case "heading" -> new CheckReference.HeadingPresent(id, json.texts("any"));
            case "phrase" -> new CheckReference.Phrase(id, json.texts("any"), in);
            case "pattern" -> new CheckReference.Pattern(id, json.text("regex"), in);
            case "entries" -> new CheckReference.ListEntries(id, json.number("min"), in);
            case "has" ->
                    new CheckReference.Has(
                            id, CheckReference.Has.What.valueOf(json.text("what")), in);
            case "words" ->
                    new CheckReference.WordsIn(id, limit(json, "min"), limit(json, "max"), in);
            default -> throw new IllegalArgumentException(json.text("type"));
        };
    }

    private static OptionalInt limit(JsonObject json, String name) {
        return json.has(name) ? OptionalInt.of(json.number(name)) : OptionalInt.empty();
    }

    private static ClassSettings settings(JsonObject json) {
        return new ClassSettings(
                Blindness.valueOf(json.text("blindness")),
                VerdictShown.valueOf(json.text("verdictShown")),
                latePolicy(json.object("latePolicy")),
                json.flag("secondCheck"),
                json.textIfAny("method").map(GradeMethod::valueOf),
                Duration.parse(json.text("lease")),
                Duration.parse(json.text("appealWindow")),
                json.textIfAny("phase").map(Phase::valueOf),
                json.flag("declaration"));
    }

    private static LatePolicy latePolicy(JsonObject json) {
        return switch (json.text("type")) {
            case "mark" -> new LatePolicy.Mark();
            case "percent-per-day" -> new LatePolicy.PercentPerDay(json.decimal("percent"));
            case "refuse" -> new LatePolicy.Refuse();
            default -> throw new IllegalArgumentException(json.text("type"));
        };
    }
}
