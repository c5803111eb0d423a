package peermortem.report.pdf;

import peermortem.report.Agreement;
import peermortem.report.ClassReport;
import peermortem.report.ClassRow;
import peermortem.report.ItemStanding;
import peermortem.report.ReviewerRow;
import peermortem.report.Ruling;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A class report for programs.
final class ClassJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClassJson() {}

    static byte[] bytes(ClassReport report) {
        ObjectNode root = JSON.createObjectNode();
        ReportJson.head(root, "class", report.head());
        root.put("method", report.method().spelling());
        ArrayNode students = root.putArray("students");
        for (ClassRow row : report.students()) {
            ObjectNode node = students.addObject();
            ReportJson.subject(node, row.student());
            node.put("state", row.state().spelling())
                    .put("late", row.late())
                    .put("reviews", row.reviews());
            ReportJson.put(node, "percent", row.percent());
            ReportJson.put(node, "low", row.low());
            ReportJson.put(node, "high", row.high());
        }
        ArrayNode missing = root.putArray("missing");
        report.missing().forEach(subject -> ReportJson.subject(missing.addObject(), subject));
        agreement(root, report.agreement());
        items(root.putArray("items"), report);
        ArrayNode reviewers = root.putArray("reviewers");
        for (ReviewerRow row : report.reviewers()) {
            ObjectNode node = reviewers.addObject();
            ReportJson.subject(node, row.reviewer());
            node.put("assigned", row.assigned()).put("submitted", row.submitted());
            ReportJson.put(node, "leniency", row.leniency());
            ReportJson.put(node, "grade", row.grade());
        }
        ArrayNode decisions = root.putArray("decisions");
        for (Ruling ruling : report.rulings()) {
            ObjectNode node = decisions.addObject();
            ReportJson.subject(node, ruling.student());
            node.put("item", ruling.item().value())
                    .put("met", ruling.met())
                    .put("reason", ruling.reason());
            node.put("at", ruling.at().toString());
        }
        return JSON.writeValueAsBytes(root);
    }

    private static void agreement(ObjectNode root, Agreement agreement) {
        ObjectNode node = root.putObject("agreement");
        ReportJson.put(node, "percent", agreement.percent());
        ReportJson.put(node, "alpha", agreement.alpha());
        ReportJson.put(node, "ac1", agreement.ac1());
    }

    private static void items(ArrayNode items, ClassReport report) {
        for (ItemStanding item : report.items()) {
            ObjectNode node = items.addObject().put("id", item.item().value());
            node.put("met", item.met()).put("of", item.of()).put("reword", item.reword());
            ReportJson.put(node, "agreement", item.agreement());
            ReportJson.put(node, "alpha", item.alpha());
            ReportJson.put(node, "ac1", item.ac1());
        }
    }
}
