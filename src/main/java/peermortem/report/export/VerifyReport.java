package peermortem.report.export;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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

    private VerifyReport() {}

    public static Verification of(byte[] pdf) {
        Optional<Boolean> holds = Seal.holds(pdf);
        if (holds.isPresent() && !holds.get()) {
            return new Verification.Changed(Problem.of("report.changed"));
        }
        Optional<byte[]> attached = attachment(pdf);
        if (holds.isEmpty()) {
            return attached.isEmpty()
                    ? new Verification.Foreign(Problem.of("report.foreign"))
                    : new Verification.Changed(Problem.of("report.changed"));
        }
        if (attached.isEmpty()) {
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

    private static Optional<byte[]> attachment(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> listed =
                    files == null ? null : files.getNames();
            PDComplexFileSpecification report = listed == null ? null : listed.get(ATTACHMENT);
            if (report == null || report.getEmbeddedFile() == null) {
                return Optional.empty();
            }
            try (InputStream in = report.getEmbeddedFile().createInputStream()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
