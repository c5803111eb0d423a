package peermortem.bench;

import peermortem.grading.likeness.Likeness;
import peermortem.grading.likeness.LikenessSearch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lists the texts of folders that have passages in common. Arguments: folders of Markdown files,
/// searched through; a file that comes after `--assignment` is the assignment's own text.
public final class LikenessScan {
    private record Named(String name, String text) {}

    private LikenessScan() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        List<Named> texts = new ArrayList<>();
        List<String> assignment = new ArrayList<>();
        for (int a = 0; a < args.length; a++) {
            if (args[a].equals("--assignment")) {
                assignment.add(Files.readString(Path.of(args[++a])));
            } else {
                texts.addAll(read(Path.of(args[a])));
            }
        }
        long start = System.nanoTime();
        List<Likeness> found =
                LikenessSearch.find(
                        texts.size(), texts.size(), t -> texts.get(t).text(), assignment, () -> {});
        out.printf(
                "%d texts, %d pairs, %.2f s%n",
                texts.size(), found.size(), (System.nanoTime() - start) / 1e9);
        for (Likeness pair : found) {
            out.printf(
                    "%5.1f %% %4d words in %2d passages  %s  %s%n",
                    100 * pair.share(),
                    pair.words(),
                    pair.passages(),
                    texts.get(pair.one()).name(),
                    texts.get(pair.other()).name());
        }
    }

    private static List<Named> read(Path folder) throws IOException {
        List<Named> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                texts.add(new Named(folder.relativize(file).toString(), text));
            }
        }
        return texts;
    }
}
