package peermortem.bench;

import peermortem.checks.ChecklistMaker;
import peermortem.document.Postmortem;
import peermortem.domain.Bytes;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.Rubric;
import peermortem.intake.file.Documents;
import peermortem.intake.file.FileLimits;
import peermortem.intake.file.Received;
import peermortem.rubric.Rubrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a text gets the same verdicts whatever format it comes in: converts each Markdown file
/// of a folder (the only argument) with pandoc to HTML, and that to Word and OpenDocument, and
/// compares check by check. Empty texts and those with raw HTML are set aside, since pandoc drops
/// it.
public final class FormatAgreement {
    private static final Pattern RAW_HTML = Pattern.compile("<[A-Za-z!/][^>@:]*>");
    private static final List<String> FORMATS = List.of("html", "docx", "odt");
    private final Documents documents = new Documents(FileLimits.standard());
    private final Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
    private final Map<String, Integer> differing = new TreeMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();

    private FormatAgreement() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new FormatAgreement().measure(Path.of(args[0]));
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        int aside = 0;
        Path work = Files.createTempDirectory("agreement");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String text = Files.readString(file);
                if (text.isBlank() || RAW_HTML.matcher(text).find()) {
                    aside++;
                } else {
                    compare(file, work);
                }
            }
        }
        System.out.println("set aside, empty or with raw HTML: " + aside);
        counts.forEach(
                (format, sameAndAll) ->
                        System.out.printf(
                                "%-5s %d of %d verdicts the same, %.2f %%%n",
                                format,
                                sameAndAll[0],
                                sameAndAll[1],
                                100.0 * sameAndAll[0] / sameAndAll[1]));
        differing.forEach((check, times) -> System.out.println(times + "  " + check));
    }

    private void compare(Path file, Path work) throws IOException, InterruptedException {
        Checklist original = checklist(file);
        Path html = work.resolve("a.html");
        convert("gfm+hard_line_breaks", file, "html", html);
        for (String format : FORMATS) {
            Path converted = work.resolve("a." + format);
            if (!format.equals("html")) {
                convert("html", html, format, converted);
            }
            count(format, file, original, checklist(converted));
        }
    }

    private void count(String format, Path file, Checklist original, Checklist converted) {
        int[] sameAndAll = counts.computeIfAbsent(format, _ -> new int[2]);
        for (Map.Entry<CheckId, Finding> check : original.checks().entrySet()) {
            Finding other =
                    Optional.ofNullable(converted.checks().get(check.getKey())).orElseThrow();
            sameAndAll[1]++;
            if (other.verdict() == check.getValue().verdict()) {
                sameAndAll[0]++;
            } else {
                differing.merge(format + " " + check.getKey(), 1, Integer::sum);
                System.out.printf(
                        "%s %s %s: %s became %s%n",
                        file.getFileName(),
                        format,
                        check.getKey(),
                        check.getValue().verdict(),
                        other.verdict());
            }
        }
    }

    private Checklist checklist(Path file) throws IOException {
        Received received =
                Received.file(file.getFileName().toString(), Bytes.of(Files.readAllBytes(file)));
        String text = documents.read(received).getFirst().text();
        return ChecklistMaker.make(Postmortem.parse(text), rubric, Optional.empty());
    }

    private static void convert(String from, Path source, String to, Path target)
            throws IOException, InterruptedException {
        Process pandoc =
                new ProcessBuilder(
                                "pandoc",
                                "-f",
                                from,
                                "-t",
                                to,
                                source.toString(),
                                "-o",
                                target.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (pandoc.waitFor() != 0) {
            throw new IOException("pandoc failed for " + source);
        }
    }
}
