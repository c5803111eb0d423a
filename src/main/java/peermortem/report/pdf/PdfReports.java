package peermortem.report.pdf;

import peermortem.report.ClassReport;
import peermortem.report.ReviewerReport;
import peermortem.report.StudentReport;
import peermortem.report.font.Type;
import peermortem.report.font.Typefaces;
import peermortem.text.Messages;

/// Reports as PDF bytes: tagged, sealed, the same for the same input. Safe for use by many threads.
public final class PdfReports {
    private final Messages messages;
    private final Type type = new Type(Typefaces.bundled());

    public PdfReports(Messages messages) {
        this.messages = messages;
    }

    public byte[] student(StudentReport report) {
        return new StudentPdf(type, messages, report).bytes();
    }

    public byte[] reviewer(ReviewerReport report) {
        return new ReviewerPdf(type, messages, report).bytes();
    }

    public byte[] classReport(ClassReport report) {
        return new ClassPdf(type, messages, report).bytes();
    }
}
