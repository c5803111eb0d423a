package peermortem.report.pdf;

import peermortem.domain.Snapshot;
import peermortem.report.HandIn;
import peermortem.report.ReviewColumn;
import peermortem.report.StudentReport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The facts at the head of a student's report and what it is based on.
final class StudentFacts {
    private final Wording wording;
    private final StudentReport report;

    StudentFacts(Wording wording, StudentReport report) {
        this.wording = wording;
        this.report = report;
    }

    List<Facts.Fact> facts() {
        List<Facts.Fact> facts = new ArrayList<>();
        report.handIn().ifPresent(handIn -> handedIn(facts, handIn));
        facts.add(fact("report.fact.reviewed-by", reviewers()));
        int decisions = report.decisions().size();
        facts.add(
                fact(
                        "report.fact.decided-by",
                        decisions == 0
                                ? wording.get("report.decided.nobody")
                                : wording.get(
                                        decisions == 1
                                                ? "report.decided.one"
                                                : "report.decided.many",
                                        decisions)));
        report.handIn()
                .ifPresent(
                        handIn ->
                                facts.add(
                                        fact(
                                                "report.fact.snapshot",
                                                "sha256 " + handIn.main().hash().brief())));
        return facts;
    }

    private void handedIn(List<Facts.Fact> facts, HandIn handIn) {
        String when = wording.moment(handIn.at(), handIn.late());
        facts.add(
                fact(
                        "report.fact.handed-in",
                        handIn.late().isPresent() ? when : wording.get("report.on-time", when)));
        Snapshot main = handIn.main();
        facts.add(
                fact(
                        "report.fact.source",
                        wording.get(
                                "report.source.frozen",
                                wording.source(main.source().kind()),
                                wording.shortMoment(main.frozenAt()))));
        report.checklist()
                .ifPresent(
                        c ->
                                facts.add(
                                        fact(
                                                "report.fact.words",
                                                report.head()
                                                        .rubric()
                                                        .words()
                                                        .map(
                                                                r ->
                                                                        wording.get(
                                                                                "report.words.range",
                                                                                c.words(),
                                                                                r.min(),
                                                                                r.max()))
                                                        .orElse(String.valueOf(c.words())))));
    }

    private String reviewers() {
        List<ReviewColumn> reviews = report.reviews();
        if (reviews.isEmpty()) {
            return wording.get("report.reviewed.nobody");
        }
        String names =
                reviews.stream().map(ReviewColumn::pseudonym).collect(Collectors.joining(", "));
        return wording.get(
                reviews.size() == 1 ? "report.reviewed.one" : "report.reviewed.many",
                reviews.size(),
                names);
    }

    /// What was read, so that anybody can find and check it again.
    List<String> basis(HandIn handIn) {
        List<String> lines = new ArrayList<>();
        lines.add(source("report.basis.main", handIn.main()));
        handIn.advanced().ifPresent(s -> lines.add(source("report.basis.advanced", s)));
        lines.add(wording.get("report.basis.verify"));
        return lines;
    }

    private String source(String key, Snapshot snapshot) {
        String address = snapshot.source().address();
        String from = address.isBlank() ? wording.source(snapshot.source().kind()) : address;
        return wording.get(key, from, snapshot.hash().hex());
    }

    private Facts.Fact fact(String key, String value) {
        return new Facts.Fact(wording.get(key), value);
    }
}
