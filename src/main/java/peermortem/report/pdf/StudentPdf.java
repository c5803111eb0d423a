package peermortem.report.pdf;

import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.Grade;
import peermortem.domain.IncidentFacts;
import peermortem.domain.card.GradeCard;
import peermortem.report.ReviewColumn;
import peermortem.report.StudentReport;
import peermortem.report.font.Type;
import peermortem.text.CardWords;
import peermortem.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// The grade report of one student, one to three pages.
final class StudentPdf {
    private final Type type;
    private final Wording wording;
    private final StudentReport report;
    private final List<Block> blocks = new ArrayList<>();

    StudentPdf(Type type, Messages messages, StudentReport report) {
        this.type = type;
        this.wording = new Wording(messages, report.head().zone());
        this.report = report;
    }

    byte[] bytes() {
        byte[] json = StudentJson.bytes(report);
        title();
        blocks.addAll(Facts.of(type, new StudentFacts(wording, report).facts()));
        warnings();
        improve();
        report.checklist().map(Checklist::facts).ifPresent(this::incident);
        report.checklist().ifPresent(this::checklist);
        notes();
        report.card().filter(c -> c.grade().percent().isPresent()).ifPresent(this::why);
        basis();
        String title = Wording.joined(wording.get("report.student.title"), subtitle());
        return new PdfFile(type).write(about(title, json), blocks, json);
    }

    private About about(String title, byte[] json) {
        return About.of(wording.messages(), title, report.head(), json);
    }

    private String subtitle() {
        return Wording.joined(report.head().assignment(), report.student().shown());
    }

    private void title() {
        List<String> remarks = new ArrayList<>();
        String figure;
        Style style = Style.FIGURE;
        if (report.percent().isPresent()) {
            Grade grade = report.grade().orElseThrow();
            figure = Wording.percent(grade.percent());
            remarks.addAll(GradeWords.remarks(wording, grade, report.late()));
        } else {
            style = Style.TITLE;
            figure =
                    wording.get(
                            report.handIn().isPresent()
                                    ? "report.student.no-review"
                                    : "report.student.nothing");
            if (report.handIn().isPresent()) {
                remarks.add(wording.get("report.student.automated-alone"));
            }
        }
        blocks.add(
                TitleBlock.of(
                        type,
                        wording.get("report.student.title"),
                        subtitle(),
                        figure,
                        style,
                        remarks));
    }

    private void warnings() {
        report.checklist()
                .flatMap(Checklist::notPostmortem)
                .ifPresent(reason -> warn(notPostmortem(reason)));
    }

    private List<String> notPostmortem(Finding reason) {
        String why = wording.finding(reason);
        String not = wording.get("report.student.not-postmortem");
        return List.of(why.isEmpty() ? not : not + " " + why);
    }

    private void warn(List<String> sentences) {
        blocks.add(new Gap(12));
        blocks.addAll(Callout.of(type, sentences, Palette.AMBER, Palette.AMBER_TINT));
    }

    private void improve() {
        List<String> sentences = new Advice(wording, report).sentences();
        if (!sentences.isEmpty()) {
            heading("report.heading.improve");
            blocks.addAll(Callout.of(type, sentences, Palette.BLUE, Palette.TINT));
        }
    }

    private void incident(IncidentFacts facts) {
        if (facts.events().size() > 1) {
            heading("report.heading.incident");
            blocks.add(new TimelineFigure(type, wording, facts.events()));
            String sentence = new IncidentWords(wording).sentence(facts);
            if (!sentence.isEmpty()) {
                small(List.of(sentence));
            }
        }
    }

    private void checklist(Checklist checklist) {
        heading("report.heading.checklist");
        blocks.addAll(new ChecklistTable(type, wording, report, checklist).blocks());
        blocks.addAll(
                Words.of(
                        type,
                        new FormWords(wording, report.head().rubric()).sentence(checklist),
                        Style.SMALL,
                        5));
        report.reviews().stream()
                .filter(ReviewColumn::earlierRubric)
                .map(r -> wording.get("report.earlier-rubric", r.pseudonym()))
                .forEach(sentence -> small(List.of(sentence)));
    }

    private void notes() {
        List<ReviewColumn> noted =
                report.reviews().stream().filter(r -> !r.note().isBlank()).toList();
        if (!noted.isEmpty()) {
            heading("report.heading.notes");
            for (ReviewColumn review : noted) {
                String note = wording.get("report.note", review.pseudonym(), review.note().strip());
                blocks.addAll(Words.of(type, note, Style.BODY, 2));
            }
        }
    }

    private void why(GradeCard card) {
        CardWords words = new CardWords(wording.messages(), report.head().rubric());
        heading("report.heading.why");
        small(words.sentences(card));
        blocks.addAll(new CardTable(type, wording, words, card).blocks());
        small(words.next(card));
    }

    private void basis() {
        report.handIn()
                .ifPresent(
                        handIn -> {
                            heading("report.heading.basis");
                            small(new StudentFacts(wording, report).basis(handIn));
                        });
    }

    private void heading(String key) {
        blocks.add(Heading.of(type, wording.get(key)));
    }

    private void small(List<String> sentences) {
        for (String sentence : sentences) {
            blocks.addAll(Words.of(type, sentence, Style.SMALL, 1));
        }
    }
}
