package peermortem.report.export;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

import peermortem.domain.Problem;
import peermortem.domain.Sha256;
import peermortem.report.pdf.Seal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/// Tells whether an exported PDF was changed: recomputes the digest of the whole file, then
/// recounts the grade from the items that the file lists. It tells mishaps and clumsy hands; who
/// knows how can seal a forged file anew, so a doubtful one is compared with a fresh export, which
/// has the same bytes.
public final class VerifyReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ATTACHMENT = "report.json";
    private static final String PRODUCER = "Peermortem";

    private VerifyReport() {}

    public static Verification of(byte[] pdf) {
        Optional<Boolean> holds = Seal.holds(pdf);
        if (holds.isPresent() && !holds.get()) {
            return new Verification.Changed(Problem.of("report.changed"));
        }
        Contents contents = contents(pdf);
        if (holds.isEmpty() && !contents.ofPeermortem()) {
            return new Verification.Foreign(Problem.of("report.foreign"));
        }
        Optional<byte[]> attached = contents.attachment();
        if (holds.isEmpty() || attached.isEmpty()) {
            return new Verification.Changed(Problem.of("report.changed"));
        }
        try {
            return recount(attached.get());
        } catch (JacksonException e) {
            return new Verification.Changed(Problem.of("report.changed"));
        }
    }

    private static Verification recount(byte[] json) {
        JsonNode report = JSON.readTree(json);
        if (!Recount.holds(report)) {
            return new Verification.Changed(Problem.of("report.recount"));
        }
        String hex = Sha256.of(json).hex();
        return new Verification.Unchanged(
                report.path("kind").asString(),
                report.path("assignment").asString(),
                hex.substring(0, 4) + "-" + hex.substring(4, 8));
    }

    private static Contents contents(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Optional<byte[]> attachment = attachment(document);
            PDDocumentInformation about = document.getDocumentInformation();
            boolean own =
                    attachment.isPresent()
                            || PRODUCER.equals(about.getProducer())
                            || about.getMetadataKeys().contains(Seal.KEY);
            return new Contents(own, attachment);
        } catch (IOException e) {
            return new Contents(false, Optional.empty());
        }
    }

    private static Optional<byte[]> attachment(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> listed = files == null ? null : files.getNames();
        PDComplexFileSpecification report = listed == null ? null : listed.get(ATTACHMENT);
        if (report == null || report.getEmbeddedFile() == null) {
            return Optional.empty();
        }
        try (InputStream in = report.getEmbeddedFile().createInputStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    /// What another program may have left of a report: whether it was one, and its attachment.
    private record Contents(boolean ofPeermortem, Optional<byte[]> attachment) {}
}
