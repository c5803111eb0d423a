package peermortem.service.report;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;
import peermortem.report.csv.GradebookCsv;
import peermortem.report.export.Export;
import peermortem.report.export.Exporter;
import peermortem.report.export.FileNamePattern;
import peermortem.report.export.NameParts;
import peermortem.report.export.Order;
import peermortem.report.pdf.PdfReports;
import peermortem.report.preview.PagePictures;
import peermortem.service.Progress;
import peermortem.service.ReportDesk;
import peermortem.service.ReportKind;
import peermortem.service.ReportOrder;
import peermortem.service.ReportsWritten;
import peermortem.service.book.OpenClass;
import peermortem.service.review.ReviewsFile;
import peermortem.store.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Reports of an open class file, drawn from its standing at the moment of the call.
public final class ClassReportDesk implements ReportDesk {
    private final OpenClass open;
    private final Supplier<PdfReports> pdf;

    public ClassReportDesk(OpenClass open, Supplier<PdfReports> pdf) {
        this.open = open;
        this.pdf = pdf;
    }

    @Override
    public Outcome<ReportsWritten> export(ReportOrder order, Progress progress) {
        return switch (FileNamePattern.of(order.namePattern())) {
            case Outcome.Refused<FileNamePattern>(Problem problem) ->
                    new Outcome.Refused<>(problem);
            case Outcome.Done<FileNamePattern>(FileNamePattern pattern) ->
                    write(order, pattern, progress);
        };
    }

    private Outcome<ReportsWritten> write(
            ReportOrder order, FileNamePattern pattern, Progress progress) {
        List<Order> orders = orders(order);
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            OwnFiles.createFolders(order.folder());
            Export export =
                    new Exporter(workers, threads, OwnFiles::write)
                            .write(
                                    orders.iterator(),
                                    order.folder(),
                                    pattern,
                                    following(progress, orders.size()));
            return Outcome.done(new ReportsWritten(export.files(), export.cancelled()));
        } catch (IOException e) {
            return Outcome.refused("report.write", order.folder());
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private static peermortem.report.export.Progress following(Progress progress, int of) {
        return new peermortem.report.export.Progress() {
            @Override
            public void written(int files) {
                progress.at(files, of, "");
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private List<Order> orders(ReportOrder order) {
        ReportBasis basis = new ReportBasis(open, order.naming());
        List<Order> orders = new ArrayList<>();
        for (ReportKind kind : ReportKind.values()) {
            if (order.kinds().contains(kind)) {
                orders.addAll(orders(kind, basis, order.people()));
            }
        }
        return orders;
    }

    private List<Order> orders(ReportKind kind, ReportBasis basis, List<PersonId> wanted) {
        return switch (kind) {
            case STUDENT -> students(basis, wanted);
            case REVIEWER -> reviewers(basis, wanted);
            case CLASS ->
                    List.of(
                            whole(
                                    kind,
                                    basis,
                                    ".pdf",
                                    () -> pdf.get().classReport(new ClassTotals(basis).report())));
            case GRADEBOOK -> List.of(book(kind, basis, GradebookCsv.Format.GENERIC));
            case GRADEBOOK_CANVAS -> List.of(book(kind, basis, GradebookCsv.Format.CANVAS));
            case GRADEBOOK_MOODLE -> List.of(book(kind, basis, GradebookCsv.Format.MOODLE));
            case REVIEWS ->
                    List.of(
                            whole(
                                    kind,
                                    basis,
                                    ".csv",
                                    () ->
                                            utf8(
                                                    new ReviewsFile(open)
                                                            .rows(Optional.empty())
                                                            .text())));
        };
    }

    private List<Order> students(ReportBasis basis, List<PersonId> wanted) {
        List<Order> orders = new ArrayList<>();
        StudentReports reports = new StudentReports(basis);
        for (SubmissionId submission : basis.standing().state().authors().keySet()) {
            Person author = basis.standing().author(submission).orElseThrow();
            if (wanted.isEmpty() || wanted.contains(author.id())) {
                orders.add(
                        new Order(
                                NameParts.of(
                                        ReportKind.STUDENT.spelling(),
                                        basis.head().assignment(),
                                        basis.author(author)),
                                ".pdf",
                                () -> pdf.get().student(reports.of(submission))));
            }
        }
        return orders;
    }

    private List<Order> reviewers(ReportBasis basis, List<PersonId> wanted) {
        List<Order> orders = new ArrayList<>();
        ReviewerReports reports = new ReviewerReports(basis);
        for (PersonId id : reports.reviewers()) {
            Optional<Person> person = basis.standing().person(id);
            if (person.isPresent() && (wanted.isEmpty() || wanted.contains(id))) {
                orders.add(
                        new Order(
                                NameParts.of(
                                        ReportKind.REVIEWER.spelling(),
                                        basis.head().assignment(),
                                        basis.reviewer(person.get())),
                                ".pdf",
                                () -> pdf.get().reviewer(reports.of(person.get()))));
            }
        }
        return orders;
    }

    private static Order whole(
            ReportKind kind,
            ReportBasis basis,
            String ending,
            java.util.concurrent.Callable<byte[]> bytes) {
        return new Order(NameParts.of(kind.spelling(), basis.head().assignment()), ending, bytes);
    }

    private static Order book(ReportKind kind, ReportBasis basis, GradebookCsv.Format format) {
        return whole(
                kind,
                basis,
                ".csv",
                () -> utf8(GradebookCsv.write(new ClassTotals(basis).gradebook(), format)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome<List<Bytes>> preview(
            ReportKind kind, Optional<PersonId> person, ReportOrder.Naming naming, int dpi) {
        ReportBasis basis = new ReportBasis(open, naming);
        List<Order> orders = orders(kind, basis, person.map(List::of).orElse(List.of()));
        Optional<Order> first = orders.stream().filter(o -> o.ending().equals(".pdf")).findFirst();
        if (first.isEmpty()) {
            return Outcome.refused("report.no-preview");
        }
        try (PagePictures pages = PagePictures.open(first.get().bytes().call())) {
            List<Bytes> pictures = new ArrayList<>();
            for (int page = 0; page < pages.pages(); page++) {
                pictures.add(Bytes.of(pages.png(page, dpi)));
            }
            return Outcome.done(pictures);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        } catch (Exception e) {
            throw new IllegalStateException("a report could not be drawn", e);
        }
    }
}
