package peermortem.cli;

import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.SectionFinding;
import peermortem.domain.Verdict;
import peermortem.service.Checked;
import peermortem.text.Messages;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/// A checklist as scripts read it.
final class ChecklistJson {
    private final Messages messages;

    ChecklistJson(Messages messages) {
        this.messages = messages;
    }

    ObjectNode of(Checked checked, String rubric) {
        ObjectNode node = Json.object();
        node.put("input", checked.input());
        node.put("rubric", rubric);
        Optional<Checklist> checklist = checked.checklist();
        if (checklist.isPresent()) {
            fill(node, checklist.get());
        } else {
            node.putNull("words");
            node.putNull("language");
            node.putObject("sections");
            node.putObject("checks");
            node.putObject("items");
            node.putNull("form");
            node.putNull("score");
        }
        node.put("error", checked.problem().map(messages::problem).orElse(null));
        return node;
    }

    private static void fill(ObjectNode node, Checklist checklist) {
        node.put("words", checklist.words());
        node.put("language", checklist.language().orElse(null));
        ObjectNode sections = node.putObject("sections");
        checklist.sections().forEach((id, s) -> sections.set(id.value(), section(s)));
        ObjectNode checks = node.putObject("checks");
        checklist.checks().forEach((id, f) -> checks.set(id.value(), finding(f)));
        ObjectNode items = node.putObject("items");
        checklist
                .items()
                .forEach(
                        (id, item) -> {
                            ObjectNode one = items.putObject(id.value());
                            one.put("verdict", spelling(item.verdict()));
                            one.put("probability", Json.rounded(item.probability()));
                        });
        node.set("form", form(checklist.form()));
        node.set("score", Json.score(checklist.score()));
    }

    private static ObjectNode section(SectionFinding section) {
        ObjectNode node = Json.object();
        node.put("present", section.present());
        node.put("heading", section.heading().map(Evidence::text).orElse(null));
        section.heading()
                .ifPresentOrElse(h -> node.put("line", h.line()), () -> node.putNull("line"));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = Json.object();
        node.put("verdict", spelling(finding.verdict()));
        node.put("probability", Json.rounded(finding.probability()));
        node.put("code", finding.code());
        ArrayNode evidence = node.putArray("evidence");
        for (Evidence each : finding.evidence()) {
            ObjectNode one = evidence.addObject();
            one.put("line", each.line());
            one.put("start", each.span().start());
            one.put("end", each.span().end());
            one.put("text", each.text());
        }
        return node;
    }

    private static ObjectNode form(Form form) {
        ObjectNode node = Json.object();
        node.put("words", spelling(form.words()));
        node.put("language", spelling(form.language()));
        node.put("sections", spelling(form.sections()));
        node.put("timeline", spelling(form.timeline()));
        return node;
    }

    static String spelling(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String spelling(FormVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
