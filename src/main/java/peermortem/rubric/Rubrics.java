package peermortem.rubric;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Finds rubrics: the bundled ones by id, others by the path of their file.
public final class Rubrics {
    /// The graded default.
    public static final String DEFAULT = "alx-0x19-postmortem";

    private static final List<String> BUNDLED =
            List.of(DEFAULT, "google-sre", "pagerduty", "atlassian", "gitlab");

    private Rubrics() {}

    public static List<String> bundled() {
        return BUNDLED;
    }

    /// The bundled rubric of an id; a wrong one is a defect of the app.
    public static Rubric bundled(String id) {
        return switch (RubricReader.read(resource(id))) {
            case RubricReading.Valid(Rubric rubric) -> rubric;
            case RubricReading.Invalid(List<Mistake> mistakes) ->
                    throw new IllegalStateException(id + ": " + mistakes);
        };
    }

    /// The rubric of a bundled id or of a file.
    public static Outcome<Rubric> find(String idOrFile) {
        if (BUNDLED.contains(idOrFile)) {
            return Outcome.done(bundled(idOrFile));
        }
        return switch (file(idOrFile)) {
            case Outcome.Refused<RubricReading>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<RubricReading>(RubricReading.Valid(Rubric rubric)) ->
                    Outcome.done(rubric);
            case Outcome.Done<RubricReading>(RubricReading.Invalid(List<Mistake> mistakes)) ->
                    Outcome.refused(
                            "rubric.invalid",
                            idOrFile,
                            mistakes.getFirst().line(),
                            mistakes.size());
        };
    }

    /// Reads a rubric file, refused where there is none.
    public static Outcome<RubricReading> file(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                return Outcome.refused("rubric.unknown", file, String.join(", ", BUNDLED));
            }
            if (Files.size(path) > 1 << 20) {
                return Outcome.refused("rubric.file-too-large", file);
            }
            return Outcome.done(RubricReader.read(Files.readString(path)));
        } catch (CharacterCodingException e) {
            return Outcome.refused("rubric.no-utf8", file);
        } catch (IOException | InvalidPathException e) {
            return Outcome.refused("rubric.unreadable", file);
        }
    }

    private static String resource(String id) {
        try (InputStream in =
                Rubrics.class.getResourceAsStream("/peermortem/rubrics/" + id + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the rubric " + id + " is not bundled");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
