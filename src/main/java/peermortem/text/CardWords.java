package peermortem.text;

import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemId;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.ScoreFormula;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The sentences and figures of a grade's card, the same in the window and in print.
public final class CardWords {
    private final Messages messages;
    private final Rubric rubric;

    public CardWords(Messages messages, Rubric rubric) {
        this.messages = messages;
        this.rubric = rubric;
    }

    /// How the grade came about, so that anyone can recount it; empty while there is none.
    public List<String> sentences(GradeCard card) {
        List<String> sentences = new ArrayList<>();
        Grade grade = card.grade();
        if (grade.percent().isEmpty()) {
            return sentences;
        }
        sentences.add(byReview(grade) ? each(card) : formula(card));
        sentences.add(method(card));
        card.late()
                .ifPresent(
                        share ->
                                sentences.add(
                                        messages.get(
                                                "card.late",
                                                percent(100 * share),
                                                percent(grade.percent().getAsDouble()))));
        card.items().stream()
                .filter(i -> grade.method() == GradeMethod.CONSENSUS && againstAll(i))
                .forEach(i -> sentences.add(outweighed(i)));
        grade.expected().ifPresent(mean -> sentences.add(expected(grade, mean)));
        if (!grade.others().isEmpty()) {
            sentences.add(messages.get("card.others", others(grade)));
        }
        if (card.auditChecks() > 0) {
            sentences.add(messages.get("card.audited", card.auditChecks()));
        }
        return sentences;
    }

    /// Where every reviewer says the opposite and nobody decided: who is graded will ask why.
    private static boolean againstAll(ItemCard item) {
        return item.decision().isEmpty()
                && !item.ticks().isEmpty()
                && item.ticks().stream().allMatch(t -> t.met() != item.met());
    }

    private String outweighed(ItemCard item) {
        String key = item.met() ? "card.outweighed.met" : "card.outweighed.unmet";
        return messages.get(key, label(item.item()));
    }

    /// What one more decision would change, for the item that would settle most.
    public List<String> next(GradeCard card) {
        return card.nextItem().stream()
                .filter(i -> i.ifMet().isPresent() && i.ifNotMet().isPresent())
                .map(
                        i ->
                                messages.get(
                                        "card.next",
                                        label(i.item()),
                                        percent(i.ifMet().orElseThrow().percent()),
                                        percent(i.ifNotMet().orElseThrow().percent())))
                .toList();
    }

    public String label(ItemId item) {
        return rubric.item(item)
                .map((RubricItem i) -> i.label().isBlank() ? i.text() : i.label())
                .orElse(item.value());
    }

    private static boolean byReview(Grade grade) {
        return grade.method() == GradeMethod.MEAN || grade.method() == GradeMethod.MEDIAN;
    }

    private String each(GradeCard card) {
        ReviewScores scores = ReviewScores.of(card, rubric.formula());
        String listed =
                scores.percents().stream()
                        .map(CardWords::percent)
                        .collect(Collectors.joining(", "));
        return messages.get(
                "card.formula." + card.grade().method().spelling(),
                messages.get(key(rubric.formula())),
                listed.isEmpty() ? "" : ": " + listed,
                percent(scores.grade()));
    }

    private String formula(GradeCard card) {
        Score score = card.grade().score();
        String m =
                messages.get(
                        "card.m",
                        score.mandatory(),
                        score.mandatoryOf(),
                        percent(100 * share(card, false)));
        String o =
                messages.get(
                        "card.o",
                        score.optional(),
                        score.optionalOf(),
                        percent(100 * share(card, true)));
        String shares = score.optionalOf() == 0 ? m : m + ", " + o;
        String spelled = messages.get(key(rubric.formula()));
        String whole = messages.get("card.formula", shares, spelled, percent(score.percent()));
        return weighted(card) ? whole + " " + messages.get("card.weighted") : whole;
    }

    private static String key(ScoreFormula formula) {
        return switch (formula) {
            case MANDATORY -> "card.formula.mandatory";
            case MANDATORY_TIMES_OPTIONAL -> "card.formula.times";
            case MANDATORY_PLUS_OPTIONAL -> "card.formula.plus";
        };
    }

    /// The share of the weights of mandatory or optional items that are met.
    private static double share(GradeCard card, boolean optional) {
        double met = 0;
        double all = 0;
        for (ItemCard item : card.items()) {
            if (item.optional() == optional) {
                all += item.weight();
                met += item.met() ? item.weight() : 0;
            }
        }
        return all == 0 ? 0 : met / all;
    }

    private static boolean weighted(GradeCard card) {
        return card.items().stream().mapToDouble(ItemCard::weight).distinct().count() > 1;
    }

    private String expected(Grade grade, double mean) {
        String low = percent(grade.low().orElse(mean));
        String high = percent(grade.high().orElse(mean));
        boolean counts = grade.method() == GradeMethod.CONSENSUS;
        return low.equals(high)
                ? messages.get(
                        counts ? "card.expected.sure" : "card.expected.all.sure",
                        percent(mean),
                        low)
                : messages.get(
                        counts ? "card.expected" : "card.expected.all", percent(mean), low, high);
    }

    private String method(GradeCard card) {
        Grade grade = card.grade();
        long decisions = card.items().stream().filter(i -> i.decision().isPresent()).count();
        String reviews =
                grade.reviews() == 1
                        ? messages.get("card.review")
                        : messages.get("card.reviews", grade.reviews());
        String decided =
                decisions == 1
                        ? messages.get("card.decision")
                        : messages.get("card.decisions", decisions);
        return messages.get(
                "card.method",
                messages.get("card.method." + grade.method().spelling()),
                reviews,
                decided);
    }

    private String others(Grade grade) {
        return grade.others().entrySet().stream()
                .map(
                        other ->
                                messages.get(
                                        "card.other",
                                        messages.get("card.method." + other.getKey().spelling()),
                                        percent(other.getValue())))
                .collect(Collectors.joining(", "));
    }

    public static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", value);
    }

    /// A probability in per cent; never 0 or 100 for what is not certain.
    public static String probability(double value) {
        if (value > 0.99 && value < 1) {
            return "> 99 %";
        }
        return value < 0.01 && value > 0
                ? "< 1 %"
                : String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }

    /// What a piece of evidence adds to the log-odds, with its sign.
    public static String weight(double logOdds) {
        String size = String.format(Locale.ROOT, "%.1f", Math.abs(logOdds));
        return size.equals("0.0") ? size : (logOdds < 0 ? "−" : "+") + size;
    }
}
