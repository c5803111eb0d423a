package peermortem.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// The real window over classes of several sizes, each in a process of its own with the options of
/// the installed app: what each act takes until its frame is laid out, and the longest frame
/// meanwhile; alone, and while nine folders of texts are imported one after the other. Needs a
/// display. Arguments: a folder for class files, then sizes (128 10000), and options for the
/// virtual machine in place of those of the installed app.
public final class WindowBench {
    private static final int IMPORTS = 9;
    private static final int IMPORTED = 20;

    private static final Path INSTALLED = Path.of("installer", "options", "machine.txt");
    private static final String OPTION = "--java-options ";

    private WindowBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        List<String> sizes = new ArrayList<>(List.of(args).subList(1, args.length));
        List<String> options = sizes.stream().filter(a -> a.startsWith("-X")).toList();
        sizes.removeAll(options);
        if (sizes.isEmpty()) {
            sizes.addAll(List.of("128", "10000"));
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String size : sizes) {
            Path made = ClassFileGenerator.in(folder, Integer.parseInt(size));
            for (String line : run(made, options.isEmpty() ? installed() : options)) {
                String[] cells = line.split("\\|", 2);
                rows.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells[1]);
            }
        }
        String columns = "| first | median | p99 | longest frame | thread busy ";
        System.out.println(
                "| act, ms " + sizes.stream().map(s -> columns + "(" + s + ") ").toList());
        rows.forEach(
                (act, cells) ->
                        System.out.println("| " + act + " | " + String.join(" | ", cells) + " |"));
    }

    private static List<String> installed() throws IOException {
        return Files.readAllLines(INSTALLED).stream()
                .filter(line -> line.startsWith(OPTION))
                .map(line -> line.substring(OPTION.length()))
                .toList();
    }

    private static List<String> run(Path made, List<String> options) throws Exception {
        Path work = Files.createTempDirectory("window-bench");
        Path copy = Files.copy(made, work.resolve(made.getFileName()));
        Path texts = Files.createDirectories(work.resolve("texts"));
        for (int i = 0; i < IMPORTS * IMPORTED; i++) {
            String name = String.format(Locale.ROOT, "s%05d.md", i % IMPORTED);
            Path folder = Files.createDirectories(texts.resolve("" + i / IMPORTED));
            Files.writeString(
                    folder.resolve(name), WrittenPostmortem.by(new Random(1_000_000 + i)));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--"))
                .forEach(command::add);
        command.addAll(options);
        command.addAll(
                List.of(
                        "-Duser.home=" + work,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowSession.class.getName(),
                        copy.toString(),
                        texts.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(made + " was not walked through: " + told);
        }
        Files.delete(copy);
        return told.lines().filter(l -> l.contains("|")).toList();
    }
}
