package peermortem.report.pdf;

import peermortem.domain.Verdict;
import peermortem.report.ReportHead;
import peermortem.report.Subject;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.OptionalDouble;

/// What the JSON of all reports begins with.
final class ReportJson {
    static final String FORMAT = "peermortem-report";
    static final int VERSION = 1;

    private ReportJson() {}

    static void head(ObjectNode root, String kind, ReportHead head) {
        root.put("format", FORMAT).put("version", VERSION).put("kind", kind);
        root.put("assignment", head.assignment()).put("asOf", head.asOf().toString());
        root.putObject("rubric")
                .put("id", head.rubric().id())
                .put("version", head.rubric().version())
                .put("formula", head.rubric().formula().spelling());
    }

    static String spelled(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void subject(ObjectNode node, Subject subject) {
        switch (subject) {
            case Subject.Named named ->
                    node.put("id", named.id().value()).put("name", named.name());
            case Subject.Anonymous hidden -> node.put("pseudonym", hidden.pseudonym());
        }
    }

    static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
