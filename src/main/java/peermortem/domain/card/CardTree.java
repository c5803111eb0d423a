package peermortem.domain.card;

import peermortem.domain.Grade;
import peermortem.domain.Verdict;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// A card as maps, lists, texts and numbers, in the order in which programs read it; numbers are
/// rounded to a millionth.
public final class CardTree {
    private CardTree() {}

    public static Map<String, Object> of(GradeCard card) {
        Grade grade = card.grade();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", grade.method().spelling());
        tree.put("formula", card.formula());
        put(tree, "percent", grade.percent());
        put(tree, "fromItems", OptionalDouble.of(grade.score().percent()));
        put(tree, "late", card.late());
        put(tree, "expected", grade.expected());
        put(tree, "low", grade.low());
        put(tree, "high", grade.high());
        tree.put("mandatory", grade.score().mandatory());
        tree.put("mandatoryOf", grade.score().mandatoryOf());
        tree.put("optional", grade.score().optional());
        tree.put("optionalOf", grade.score().optionalOf());
        Map<String, Object> others = new LinkedHashMap<>();
        grade.others()
                .forEach((method, percent) -> others.put(method.spelling(), rounded(percent)));
        tree.put("others", others);
        tree.put("audited", card.auditChecks());
        card.next().ifPresent(next -> tree.put("next", next.value()));
        tree.put("reviewers", card.reviewers().stream().map(CardTree::skill).toList());
        tree.put("items", card.items().stream().map(CardTree::item).toList());
        return tree;
    }

    private static Map<String, Object> skill(ReviewerSkill skill) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reviewer", skill.reviewer().value());
        tree.put("sensitivity", rounded(skill.sensitivity()));
        tree.put("specificity", rounded(skill.specificity()));
        tree.put("lean", rounded(skill.lean()));
        tree.put("ticks", skill.ticks());
        return tree;
    }

    private static Map<String, Object> item(ItemCard item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", item.item().value());
        tree.put("optional", item.optional());
        tree.put("weight", rounded(item.weight()));
        tree.put("met", item.met());
        tree.put("probability", rounded(item.probability()));
        tree.put("undecided", rounded(item.undecided()));
        tree.put("ticks", item.ticks().stream().map(CardTree::tick).toList());
        item.finding()
                .ifPresent(
                        f -> {
                            tree.put("verdict", spelled(f.verdict()));
                            tree.put("found", rounded(f.probability()));
                        });
        item.decision()
                .ifPresent(
                        d -> {
                            Map<String, Object> ruling = new LinkedHashMap<>();
                            ruling.put("met", d.met());
                            ruling.put("reason", d.reason());
                            tree.put("decision", ruling);
                        });
        tree.put("adds", item.contributions().stream().map(CardTree::piece).toList());
        item.ifMet().ifPresent(w -> tree.put("ifMet", whatIf(w)));
        item.ifNotMet().ifPresent(w -> tree.put("ifNotMet", whatIf(w)));
        return tree;
    }

    private static String spelled(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> tick(ItemCard.TickLine tick) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reviewer", tick.reviewer().value());
        tree.put("met", tick.met());
        tree.put("reason", tick.reason());
        return tree;
    }

    private static Map<String, Object> piece(Contribution piece) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", piece.kind().spelling());
        piece.reviewer().ifPresent(r -> tree.put("reviewer", r.value()));
        tree.put("logOdds", rounded(piece.logOdds()));
        return tree;
    }

    private static Map<String, Object> whatIf(WhatIf what) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("percent", rounded(what.percent()));
        tree.put("expected", rounded(what.expected()));
        tree.put("low", rounded(what.low()));
        tree.put("high", rounded(what.high()));
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, OptionalDouble value) {
        if (value.isPresent()) {
            tree.put(name, rounded(value.getAsDouble()));
        }
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
