package peermortem.service;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.report.export.Verification;
import peermortem.report.export.VerifyReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What a look at an exported PDF says: as it was written (its kind, assignment and number),
/// changed since, or no report of this app.
public sealed interface VerifiedReport {
    record Unchanged(String kind, String assignment, String number) implements VerifiedReport {}

    record Changed(Problem problem) implements VerifiedReport {}

    record Foreign(Problem problem) implements VerifiedReport {}

    /// Reads a PDF and recounts its grade; refused where the file cannot be read.
    static Outcome<VerifiedReport> of(Path pdf) {
        try {
            return Outcome.done(
                    switch (VerifyReport.of(Files.readAllBytes(pdf))) {
                        case Verification.Unchanged(
                                        String kind,
                                        String assignment,
                                        String number) ->
                                new Unchanged(kind, assignment, number);
                        case Verification.Changed(Problem problem) -> new Changed(problem);
                        case Verification.Foreign(Problem problem) -> new Foreign(problem);
                    });
        } catch (NoSuchFileException e) {
            return Outcome.refused("file.missing", pdf);
        } catch (IOException e) {
            return Outcome.refused("file.unreadable", pdf);
        }
    }
}
