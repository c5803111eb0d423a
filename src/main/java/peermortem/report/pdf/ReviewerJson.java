package peermortem.report.pdf;

import peermortem.report.Difference;
import peermortem.report.ReviewGiven;
import peermortem.report.ReviewerReport;
import peermortem.report.ReviewingGrade;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A reviewer's report for programs.
final class ReviewerJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReviewerJson() {}

    static byte[] bytes(ReviewerReport report) {
        ObjectNode root = JSON.createObjectNode();
        ReportJson.head(root, "reviewer", report.head());
        ReportJson.subject(root.putObject("reviewer"), report.reviewer());
        report.grade().ifPresent(g -> grade(root.putObject("reviewing"), g));
        ArrayNode given = root.putArray("given");
        report.given().forEach(review -> review(given.addObject(), review));
        return JSON.writeValueAsBytes(root);
    }

    private static void grade(ObjectNode node, ReviewingGrade grade) {
        node.put("percent", grade.percent())
                .put("agreed", grade.agreed())
                .put("compared", grade.compared())
                .put("metAgreed", grade.metAgreed())
                .put("metCompared", grade.metCompared())
                .put("unmetAgreed", grade.unmetAgreed())
                .put("unmetCompared", grade.unmetCompared());
    }

    private static void review(ObjectNode node, ReviewGiven review) {
        node.put("author", review.author()).put("late", review.late().isPresent());
        node.put("submitted", review.submitted().map(Object::toString).orElse(null));
        ReportJson.put(node, "percent", review.percent());
        ReportJson.put(node, "counted", review.counted());
        ArrayNode differences = node.putArray("differences");
        for (Difference difference : review.differences()) {
            differences
                    .addObject()
                    .put("item", difference.item().value())
                    .put("ticked", difference.ticked())
                    .put("decided", difference.decided())
                    .put("reason", difference.reason());
        }
        ArrayNode certain = node.putArray("certain");
        for (Difference difference : review.certain()) {
            certain.addObject()
                    .put("item", difference.item().value())
                    .put("ticked", difference.ticked())
                    .put("is", difference.decided());
        }
    }
}
