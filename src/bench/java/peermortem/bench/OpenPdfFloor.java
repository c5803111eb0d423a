package peermortem.bench;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

import peermortem.domain.Checklist;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.TimelineEvent;
import peermortem.domain.card.GradeCard;
import peermortem.domain.card.ItemCard;
import peermortem.report.ReviewColumn;
import peermortem.report.StudentReport;
import peermortem.text.CardWords;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The same words, table and drawing as a grade report, as OpenPDF's own document, paragraphs and
/// tables make them: no tags, no fallback fonts, no digest, no attachment. Fonts are read once.
final class OpenPdfFloor {
    private static final float SMALL = 7.4f;
    private static final float BODY = 8.6f;

    private final BaseFont regular = font("Inter-Regular");
    private final BaseFont strong = font("Inter-SemiBold");
    private final BaseFont bold = font("Inter-Bold");

    private static BaseFont font(String name) {
        try (InputStream in =
                OpenPdfFloor.class.getResourceAsStream("/peermortem/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return BaseFont.createFont(
                    name + ".ttf",
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    true,
                    in.readAllBytes(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] student(StudentReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 42, 42, 36, 50);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("Grade report", new Font(bold, 17)));
        document.add(
                paragraph(
                        report.head().assignment() + " · " + report.student().shown(),
                        regular,
                        9.4f));
        document.add(paragraph("92.3 %", bold, 27));
        document.add(
                paragraph(
                        "12 of 13 mandatory · 0 of 1 optional · 80 % interval 84.6 – 92.3 %",
                        regular, SMALL));
        document.add(facts());
        document.add(paragraph("What to improve first", strong, 10.6f));
        document.add(
                paragraph(
                        "Tell which paths misled you: name one suspicion you followed and how you"
                            + " found that it was wrong. 2 of 3 reviewers did not find it. Add a"
                            + " picture and a joke. 3 of 3 reviewers did not find it.",
                        regular,
                        BODY));
        report.checklist().ifPresent(checklist -> checklist(document, writer, report, checklist));
        document.add(paragraph("How this grade came about", strong, 10.6f));
        document.add(
                paragraph(
                        "M = 12/13 = 92.3 %, O = 0/1 = 0.0 %. Grade = M + M × O = 92.3 %. Method:"
                            + " consensus of the reviews and the automated checklist, from 3"
                            + " reviews and 1 TA decision. Expected value 91.1 %, the mean over all"
                            + " outcomes weighed by their probability. By other methods: majority"
                            + " of the reviews per item 92.3 %, mean of the reviews 89.7 %.",
                        regular, SMALL));
        report.card().ifPresent(card -> document.add(weights(card)));
        document.close();
        return out.toByteArray();
    }

    private PdfPTable weights(GradeCard card) {
        PdfPTable table = new PdfPTable(card.reviewers().size() + 5);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        List<String> head = new ArrayList<>(List.of("Item", "Usual", "Checks"));
        card.reviewers().forEach(r -> head.add(r.reviewer().value()));
        head.addAll(List.of("Met", "Decided otherwise"));
        head.forEach(words -> cell(table, words, strong, SMALL, Element.ALIGN_RIGHT));
        for (ItemCard item : card.items()) {
            cell(table, item.item().value(), regular, SMALL, Element.ALIGN_LEFT);
            item.contributions()
                    .forEach(
                            c ->
                                    cell(
                                            table,
                                            CardWords.weight(c.logOdds()),
                                            regular,
                                            SMALL,
                                            Element.ALIGN_RIGHT));
            cell(
                    table,
                    CardWords.probability(item.probability()),
                    regular,
                    SMALL,
                    Element.ALIGN_RIGHT);
            cell(
                    table,
                    item.otherwise().map(w -> CardWords.percent(w.percent())).orElse("decided"),
                    regular,
                    SMALL,
                    Element.ALIGN_RIGHT);
        }
        return table;
    }

    private static Paragraph paragraph(String words, BaseFont font, float size) {
        return new Paragraph(size * 1.44f, words, new Font(font, size));
    }

    private PdfPTable facts() {
        PdfPTable table = new PdfPTable(3);
        table.setWidthPercentage(100);
        for (String fact :
                List.of(
                        "HANDED IN\n12 Aug 2026, 18:40 EAT (on time)",
                        "SOURCE\nGoogle Doc, frozen 12 Aug, 18:41",
                        "WORDS\n471 (400–600)",
                        "REVIEWED BY\n3 peers: Amber Heron, Quiet Lynx, Brisk Otter",
                        "DECIDED BY\nTA, 1 item",
                        "SNAPSHOT\nsha256 be52…d72d")) {
            cell(table, fact, regular, BODY, Element.ALIGN_LEFT);
        }
        return table;
    }

    private void checklist(
            Document document, PdfWriter writer, StudentReport report, Checklist checklist) {
        timeline(writer.getDirectContent(), checklist.facts().events());
        int columns = report.reviews().size() + 3;
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        cell(table, "Item", strong, SMALL, Element.ALIGN_LEFT);
        for (ReviewColumn review : report.reviews()) {
            cell(table, review.pseudonym(), strong, SMALL, Element.ALIGN_CENTER);
        }
        cell(table, "Automated", strong, SMALL, Element.ALIGN_CENTER);
        cell(table, "Result", strong, SMALL, Element.ALIGN_CENTER);
        for (RubricSection section : report.head().rubric().sections()) {
            PdfPCell group = new PdfPCell(new Phrase(section.title(), new Font(strong, BODY)));
            group.setColspan(columns);
            group.setBackgroundColor(new Color(0xF5F7F9));
            table.addCell(group);
            section.items().forEach(item -> row(table, report, checklist, item));
        }
        document.add(table);
    }

    private void row(PdfPTable table, StudentReport report, Checklist checklist, RubricItem item) {
        StringBuilder first = new StringBuilder(item.label());
        Objects.requireNonNull(checklist.items().get(item.id())).checks().stream()
                .map(checklist.checks()::get)
                .flatMap(f -> f.evidence().stream())
                .forEach(
                        e ->
                                first.append("\n“")
                                        .append(e.text())
                                        .append("” · line ")
                                        .append(e.line()));
        for (ReviewColumn review : report.reviews()) {
            String reason = review.tick(item.id()).reason();
            if (!reason.isBlank()) {
                first.append('\n')
                        .append(review.pseudonym())
                        .append(": “")
                        .append(reason)
                        .append('”');
            }
        }
        cell(table, first.toString(), regular, BODY, Element.ALIGN_LEFT);
        for (ReviewColumn review : report.reviews()) {
            cell(
                    table,
                    review.tick(item.id()).verdict().name(),
                    strong,
                    BODY,
                    Element.ALIGN_CENTER);
        }
        cell(
                table,
                checklist.items().get(item.id()).verdict().name(),
                strong,
                BODY,
                Element.ALIGN_CENTER);
        cell(
                table,
                report.met(item.id()).map(Map.of(true, "met", false, "not met")::get).orElse("–"),
                strong,
                BODY,
                1);
    }

    private static void cell(PdfPTable table, String words, BaseFont font, float size, int align) {
        PdfPCell cell = new PdfPCell(new Phrase(size * 1.4f, words, new Font(font, size)));
        cell.setHorizontalAlignment(align);
        cell.setBorderColor(Color.LIGHT_GRAY);
        table.addCell(cell);
    }

    private void timeline(PdfContentByte content, List<TimelineEvent> events) {
        int last = events.getLast().minute();
        content.moveTo(60, 560);
        content.lineTo(530, 560);
        content.stroke();
        for (TimelineEvent event : events) {
            float x = 60 + 470f * event.minute() / last;
            content.circle(x, 560, 3);
            content.fill();
            content.beginText();
            content.setFontAndSize(regular, SMALL);
            content.showTextAligned(PdfContentByte.ALIGN_CENTER, event.clock(), x, 570, 0);
            content.endText();
        }
    }
}
