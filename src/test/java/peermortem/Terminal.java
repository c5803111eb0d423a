package peermortem;

import peermortem.cli.Console;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The real command line, as a script sees it: what was printed and the exit code.
final class Terminal {
    private final Path home;

    Terminal(Path home) {
        this.home = home;
    }

    /// What one command printed.
    record Said(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    Said run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        int code =
                new Wiring(Map.of(), home, home)
                        .commandLine(console)
                        .run(Arrays.stream(words).map(String::valueOf).toArray(String[]::new));
        return new Said(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command that must succeed.
    Said fine(Object... words) {
        Said said = run(words);
        if (said.code() != 0) {
            throw new AssertionError(Arrays.toString(words) + ": " + said.err() + said.out());
        }
        return said;
    }
}
