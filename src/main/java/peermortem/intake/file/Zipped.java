package peermortem.intake.file;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A zip that is one hand-in: a Word or OpenDocument file, a zipped page with its images, or a
/// folder with a postmortem in it. A zip within a zip is opened once, where it is all there is.
final class Zipped {
    private final Documents documents;
    private final FileLimits limits;

    Zipped(Documents documents, FileLimits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    Reading read(Received received) {
        return read(received, 0);
    }

    private Reading read(Received received, int depth) {
        Map<String, Bytes> entries = Archive.unpack(received.name(), received.bytes(), limits);
        if (entries.containsKey("word/document.xml")
                || entries.containsKey("[Content_Types].xml")) {
            return office(received, entries);
        }
        if (entries.containsKey("content.xml") && entries.containsKey("META-INF/manifest.xml")) {
            return OpenDocument.read(received, entries, limits);
        }
        Map<String, Bytes> texts = readable(entries);
        if (texts.isEmpty()) {
            return nested(received, entries, depth);
        }
        String chosen = choose(received.name(), texts);
        return document(chosen, entries, received);
    }

    private Reading office(Received received, Map<String, Bytes> entries) {
        if (entries.keySet().stream()
                .anyMatch(name -> name.startsWith("xl/") || name.startsWith("ppt/"))) {
            throw new ProblemException(Problem.of("intake.not-a-text-document", received.name()));
        }
        return Word.read(received, entries, limits);
    }

    private Reading document(String chosen, Map<String, Bytes> entries, Received archive) {
        Function<String, byte[]> read =
                name -> Optional.ofNullable(entries.get(name)).orElseThrow().toArray();
        List<Reading> readings =
                documents.read(
                        Received.file(
                                chosen,
                                Bytes.of(read.apply(chosen)),
                                new PackedNeighbours(chosen, entries.keySet(), read)));
        if (readings.size() != 1) {
            throw new ProblemException(
                    Problem.of("intake.several-texts", archive.name(), readings.size()));
        }
        return readings.getFirst();
    }

    private Reading nested(Received received, Map<String, Bytes> entries, int depth) {
        List<String> archives =
                entries.keySet().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".zip"))
                        .toList();
        if (archives.size() != 1) {
            throw new ProblemException(Problem.of("intake.archive-without-text", received.name()));
        }
        if (depth > 0) {
            throw new ProblemException(Problem.of("intake.archive-nested", received.name()));
        }
        Bytes inner = Optional.ofNullable(entries.get(archives.getFirst())).orElseThrow();
        return read(Received.file(archives.getFirst(), inner), depth + 1);
    }

    private static Map<String, Bytes> readable(Map<String, Bytes> entries) {
        Map<String, Bytes> texts = new LinkedHashMap<>();
        entries.forEach(
                (name, bytes) -> {
                    if (Postmortems.isReadable(name)) {
                        texts.put(name, bytes);
                    }
                });
        return texts;
    }

    private static String choose(String archive, Map<String, Bytes> texts) {
        return Postmortems.choose(
                        texts.keySet(),
                        name -> text(Optional.ofNullable(texts.get(name)).orElseThrow()))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(
                                                "intake.which-file",
                                                archive,
                                                Postmortems.list(texts.keySet()))));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
