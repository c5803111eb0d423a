package peermortem.report.pdf;

import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Decision;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Grade;
import peermortem.domain.GradeMethod;
import peermortem.domain.ItemVerdict;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.domain.card.CardTree;
import peermortem.report.HandIn;
import peermortem.report.ReviewColumn;
import peermortem.report.StudentReport;
import peermortem.report.Subject;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The same report for programs: what the file carries as an attachment and is recounted from.
final class StudentJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StudentReport report;
    private final ObjectNode root = JSON.createObjectNode();

    private StudentJson(StudentReport report) {
        this.report = report;
    }

    static byte[] bytes(StudentReport report) {
        StudentJson json = new StudentJson(report);
        json.build();
        return JSON.writeValueAsBytes(json.root);
    }

    private void build() {
        ReportJson.head(root, "student", report.head());
        ReportJson.subject(root.putObject("student"), report.student());
        report.handIn().ifPresent(this::handIn);
        report.grade().ifPresent(this::grade);
        ArrayNode items = root.putArray("items");
        report.head().rubric().items().forEach(item -> item(items.addObject(), item));
        ArrayNode reviews = root.putArray("reviews");
        for (ReviewColumn review : report.reviews()) {
            reviews.addObject()
                    .put("reviewer", review.pseudonym())
                    .put("percent", review.score().percent())
                    .put("earlierRubric", review.earlierRubric())
                    .put("note", review.note());
        }
        report.card().ifPresent(c -> root.putPOJO("card", CardTree.of(c)));
    }

    private void handIn(HandIn handIn) {
        ObjectNode node = root.putObject("handIn");
        node.put("at", handIn.at().toString()).put("late", handIn.late().isPresent());
        node.put("source", handIn.main().source().kind().name().toLowerCase(Locale.ROOT));
        if (report.student() instanceof Subject.Named) {
            node.put("address", handIn.main().source().address());
        }
        node.put("frozenAt", handIn.main().frozenAt().toString())
                .put("sha256", handIn.main().hash().hex());
        report.checklist().ifPresent(c -> node.put("words", c.words()));
    }

    private void grade(Grade grade) {
        ObjectNode node = root.putObject("grade");
        ReportJson.put(node, "percent", grade.percent());
        ReportJson.put(node, "expected", grade.expected());
        ReportJson.put(node, "low", grade.low());
        ReportJson.put(node, "high", grade.high());
        Score score = grade.score();
        node.put("method", grade.method().spelling()).put("fromItems", score.percent());
        node.put("mandatory", score.mandatory()).put("mandatoryOf", score.mandatoryOf());
        node.put("optional", score.optional()).put("optionalOf", score.optionalOf());
        node.put("reviews", grade.reviews());
        ObjectNode others = node.putObject("others");
        for (Map.Entry<GradeMethod, Double> other : grade.others().entrySet()) {
            others.put(other.getKey().spelling(), other.getValue());
        }
    }

    private void item(ObjectNode node, RubricItem item) {
        node.put("id", item.id().value())
                .put("optional", item.optional())
                .put("weight", item.weight());
        report.met(item.id())
                .ifPresentOrElse(met -> node.put("met", met), () -> node.putNull("met"));
        report.grade()
                .map(g -> g.items().get(item.id()))
                .ifPresent(graded -> node.put("probability", graded.probability()));
        ArrayNode ticks = node.putArray("ticks");
        for (ReviewColumn review : report.reviews()) {
            Tick tick = review.tick(item.id());
            if (tick.verdict() != TickVerdict.OPEN) {
                ticks.addObject()
                        .put("reviewer", review.pseudonym())
                        .put("met", tick.verdict() == TickVerdict.MET)
                        .put("reason", tick.reason());
            }
        }
        report.decision(item.id())
                .ifPresentOrElse(d -> decision(node, d), () -> node.putNull("decision"));
        report.checklist().ifPresent(c -> automated(node, c, item));
    }

    private static void decision(ObjectNode node, Decision decision) {
        node.putObject("decision")
                .put("met", decision.met())
                .put("reason", decision.reason())
                .put("at", decision.at().toString());
    }

    private static void automated(ObjectNode node, Checklist checklist, RubricItem item) {
        ItemVerdict verdict = checklist.items().get(item.id());
        if (verdict == null) {
            return;
        }
        ObjectNode automated = node.putObject("automated");
        automated
                .put("verdict", ReportJson.spelled(verdict.verdict()))
                .put("probability", verdict.probability());
        ArrayNode evidence = automated.putArray("evidence");
        for (CheckId check : verdict.checks()) {
            Finding finding = checklist.checks().get(check);
            for (Evidence found : finding == null ? List.<Evidence>of() : finding.evidence()) {
                evidence.addObject()
                        .put("check", check.value())
                        .put("line", found.line())
                        .put("start", found.span().start())
                        .put("end", found.span().end())
                        .put("text", found.text());
            }
        }
    }
}
