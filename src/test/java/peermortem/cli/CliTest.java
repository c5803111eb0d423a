package peermortem.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.text.Messages;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

class CliTest {
    @Command(name = "deep")
    private static final class Deep implements Callable<Integer> {
        private enum Kind {
            FLAT,
            STEEP
        }

        @CommandLine.Option(names = "--kind")
        private Kind kind = Kind.FLAT;

        @Override
        public Integer call() {
            throw new StackOverflowError(kind.name());
        }
    }

    @Test
    void whatNobodyExpectedIsToldInOneLine() {
        String text = told("deep");
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.contains("StackOverflowError"), text);
    }

    @Test
    void aWrongCallIsToldInPlainWords() {
        assertEquals("There is no command \"dep\". See \"peermortem --help\".\n", told("dep"));
        assertEquals(
                "\"more\" is one argument too many. See \"peermortem deep --help\".\n",
                told("deep", "more"));
        assertEquals(
                "\"round\" is no value of --kind; choose one of flat, steep."
                        + " See \"peermortem deep --help\".\n",
                told("deep", "--kind", "round"));
    }

    private static String told(String... args) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        Console console = new Console(InputStream.nullInputStream(), out, out, false);
        Cli cli = new Cli(List.of(new Deep()), console, Messages.english());
        assertEquals(2, cli.run(args));
        return told.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
