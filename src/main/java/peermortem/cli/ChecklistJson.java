package peermortem.cli;

import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.Hint;
import peermortem.domain.SectionFinding;
import peermortem.domain.Verdict;
import peermortem.service.Checked;
import peermortem.text.Messages;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A checklist as scripts read it.
final class ChecklistJson {
    private final Messages messages;

    ChecklistJson(Messages messages) {
        this.messages = messages;
    }

    /// `practice` adds the hints of industry practice, which are not part of a checklist.
    ObjectNode of(Checked checked, String rubric, boolean practice, List<Hint> hints) {
        ObjectNode node = of(checked, rubric);
        if (practice) {
            ArrayNode array = node.putArray("practice");
            hints.forEach(h -> array.add(hint(h)));
        }
        return node;
    }

    private ObjectNode hint(Hint hint) {
        ObjectNode node = Json.object();
        node.put("code", hint.code());
        node.put("text", messages.hint(hint));
        node.set("evidence", evidence(hint.evidence()));
        return node;
    }

    private ObjectNode of(Checked checked, String rubric) {
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
        node.set("evidence", evidence(finding.evidence()));
        return node;
    }

    private static ArrayNode evidence(List<Evidence> evidence) {
        ArrayNode array = Json.array();
        for (Evidence each : evidence) {
            ObjectNode one = array.addObject();
            one.put("line", each.line());
            one.put("start", each.span().start());
            one.put("end", each.span().end());
            one.put("text", each.text());
        }
        return array;
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
