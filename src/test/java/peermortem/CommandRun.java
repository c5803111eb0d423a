package peermortem;

import peermortem.cli.Console;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// One run of the real command line: its exit code and what it wrote.
record CommandRun(int code, String out, String err) {
    static CommandRun of(Path folder, String... args) {
        return with("", folder, args);
    }

    static CommandRun with(String input, Path folder, String... args) {
        return with(Map.of(), input, folder, args);
    }

    static CommandRun with(
            Map<String, String> environment, String input, Path folder, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        int code =
                new Wiring(environment, folder.resolve("home"), folder)
                        .commandLine(console)
                        .run(args);
        console.out().flush();
        return new CommandRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
