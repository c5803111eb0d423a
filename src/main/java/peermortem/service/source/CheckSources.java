package peermortem.service.source;

import peermortem.document.Postmortem;
import peermortem.domain.Bytes;
import peermortem.domain.Hint;
import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.domain.SourceKind;
import peermortem.intake.Input;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;
import peermortem.service.Checked;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Checks whatever a person names: files, folders, links, standard input.
public final class CheckSources {
    private static final Set<String> READABLE =
            Set.of(
                    "md",
                    "markdown",
                    "mdown",
                    "txt",
                    "text",
                    "docx",
                    "odt",
                    "html",
                    "htm",
                    "canvas");

    /// Files of a folder that are read and judged side by side; results keep their order.
    private static final int AT_ONCE = 64;

    private final Intake intake;
    private final CheckText checks;

    public CheckSources(Intake intake, CheckText checks) {
        this.intake = intake;
        this.checks = checks;
    }

    /// Checks one argument and hands each result over as soon as it is there. `-` reads
    /// `standardInput`; a folder is read with all below it, in sorted order.
    public void check(
            String argument, InputStream standardInput, Rubric rubric, Consumer<Checked> results) {
        if (argument.equals("-")) {
            results.accept(pasted(standardInput, rubric));
        } else if (argument.matches("(?i)https?://.*")) {
            taken(argument, intake.takeAll(new Input.Link(argument)), rubric, results);
        } else {
            path(argument, rubric, results);
        }
    }

    /// The hints of industry practice for what was checked; none where it could not be read.
    public List<Hint> practice(Checked checked, Rubric rubric) {
        return checked.postmortem().map(p -> checks.practice(p, rubric)).orElse(List.of());
    }

    private void path(String argument, Rubric rubric, Consumer<Checked> results) {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            results.accept(failed(argument, Problem.of("check.missing", argument)));
            return;
        }
        if (Files.isDirectory(path)) {
            folder(argument, path, rubric, results);
        } else if (Files.exists(path)) {
            taken(argument, intake.takeAll(new Input.File(path)), rubric, results);
        } else {
            results.accept(failed(argument, Problem.of("check.missing", argument)));
        }
    }

    private void folder(String argument, Path folder, Rubric rubric, Consumer<Checked> results) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(f -> readable(folder, f))
                            .sorted()
                            .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            results.accept(failed(argument, Problem.of("check.unreadable-folder", argument)));
            return;
        }
        if (files.isEmpty()) {
            results.accept(failed(argument, Problem.of("check.no-postmortem", argument)));
        }
        String prefix =
                argument.endsWith("/") || argument.endsWith("\\") ? argument : argument + "/";
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<Path> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            some.parallelStream()
                    .map(file -> taken(prefix, folder, file, rubric))
                    .toList()
                    .forEach(all -> all.forEach(results));
        }
    }

    private List<Checked> taken(String prefix, Path folder, Path file, Rubric rubric) {
        List<Checked> all = new ArrayList<>();
        String name = prefix + folder.relativize(file).toString().replace('\\', '/');
        taken(name, intake.takeAll(new Input.File(file)), rubric, all::add);
        return all;
    }

    private static boolean readable(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.getFileName().toString();
        return READABLE.contains(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private Checked pasted(InputStream standardInput, Rubric rubric) {
        try {
            byte[] bytes = standardInput.readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.isBlank()) {
                return failed("-", Problem.of("check.empty", "-"));
            }
            Outcome<Intaken> outcome =
                    intake.take(new Input.Named("standard-input.md", Bytes.of(bytes)));
            return switch (outcome) {
                case Outcome.Done<Intaken>(Intaken intaken) ->
                        checked("-", intaken.snapshot().text(), rubric);
                case Outcome.Refused<Intaken>(Problem problem) -> failed("-", problem);
            };
        } catch (IOException e) {
            return failed("-", Problem.of("check.no-input"));
        }
    }

    private void taken(
            String input,
            Outcome<List<Intaken>> outcome,
            Rubric rubric,
            Consumer<Checked> results) {
        switch (outcome) {
            case Outcome.Refused<List<Intaken>>(Problem problem) ->
                    results.accept(failed(input, problem));
            case Outcome.Done<List<Intaken>>(List<Intaken> texts) -> {
                for (int i = 0; i < texts.size(); i++) {
                    boolean entry = texts.get(i).snapshot().source().kind() == SourceKind.FEED_ITEM;
                    String name = entry ? input + "#" + (i + 1) : input;
                    results.accept(checked(name, texts.get(i).snapshot().text(), rubric));
                }
            }
        }
    }

    private Checked checked(String input, String text, Rubric rubric) {
        if (text.isBlank()) {
            return failed(input, Problem.of("check.empty", input));
        }
        Postmortem postmortem = Postmortem.parse(text);
        return new Checked(
                input,
                Optional.of(postmortem),
                Optional.of(checks.check(postmortem, Optional.empty(), rubric)),
                Optional.empty());
    }

    private static Checked failed(String input, Problem problem) {
        return new Checked(input, Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
