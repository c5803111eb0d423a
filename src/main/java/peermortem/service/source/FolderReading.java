package peermortem.service.source;

import peermortem.domain.Person;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.intake.file.Postmortems;
import peermortem.service.HandInOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds hand-ins in a folder: the name of a file, or of the folder it lies in, begins with or
/// holds the author's id, e-mail or name. A second file of one author whose name says so is the
/// advanced one.
public final class FolderReading {
    private static final Set<String> ENDINGS =
            Set.of(
                    "md",
                    "markdown",
                    "mdown",
                    "txt",
                    "text",
                    "html",
                    "htm",
                    "docx",
                    "odt",
                    "canvas",
                    "xml",
                    "rss",
                    "atom");
    private static final int DEPTH = 4;

    private FolderReading() {}

    public static List<HandInOrder> read(Path folder, List<Person> people) {
        Map<String, String> main = new LinkedHashMap<>();
        Map<String, String> advanced = new LinkedHashMap<>();
        List<Path> clones = clones(folder);
        NamesInPaths names = new NamesInPaths(people);
        for (Path clone : clones) {
            Path name = folder.relativize(clone);
            main.put(
                    author(name, names).map(p -> p.id().value()).orElseGet(name::toString),
                    name.toString());
        }
        for (Path file : files(folder)) {
            if (clones.stream().anyMatch(file::startsWith)) {
                continue;
            }
            Path relative = folder.relativize(file);
            String author =
                    author(relative, names)
                            .map(p -> p.id().value())
                            .orElseGet(() -> stem(file.getFileName().toString()));
            boolean second = main.containsKey(author) || isAdvanced(file);
            if (second
                    && !advanced.containsKey(author)
                    && (isAdvanced(file) || main.containsKey(author))) {
                advanced.put(author, relative.toString());
            } else {
                main.put(author, relative.toString());
            }
        }
        return orders(main, advanced);
    }

    private static List<HandInOrder> orders(
            Map<String, String> main, Map<String, String> advanced) {
        List<HandInOrder> orders = new ArrayList<>();
        main.forEach(
                (author, source) ->
                        orders.add(
                                new HandInOrder(
                                        author,
                                        source,
                                        Optional.ofNullable(advanced.get(author)),
                                        Optional.empty(),
                                        Optional.empty())));
        advanced.forEach(
                (author, source) -> {
                    if (!main.containsKey(author)) {
                        orders.add(HandInOrder.of(author, source));
                    }
                });
        return orders;
    }

    /// Folders that are a student's repository; the intake finds the postmortem in them.
    private static List<Path> clones(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(
                            child ->
                                    Files.exists(child.resolve(".git"))
                                            || Files.isDirectory(
                                                    child.resolve(Postmortems.DIRECTORY)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.unreadable", folder), e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> ENDINGS.contains(ending(f)))
                    .sorted(
                            Comparator.comparing((Path f) -> isAdvanced(f))
                                    .thenComparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.unreadable", folder), e);
        }
    }

    private static Optional<Person> author(Path relative, NamesInPaths names) {
        for (int i = relative.getNameCount() - 1; i >= 0; i--) {
            Optional<Person> found = names.in(stem(relative.getName(i).toString()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isAdvanced(Path file) {
        String name = NamesInPaths.plain(file.getFileName().toString());
        return name.contains("advanced") || name.contains("story") || name.contains("optional");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? name.substring(0, dot)
                : name;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
