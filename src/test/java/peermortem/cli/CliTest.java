package peermortem.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.text.Messages;

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
        @Override
        public Integer call() {
            throw new StackOverflowError();
        }
    }

    @Test
    void whatNobodyExpectedIsToldInOneLine() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        Console console = new Console(InputStream.nullInputStream(), out, out, false);
        Cli cli = new Cli(List.of(new Deep()), console, Messages.english());
        assertEquals(2, cli.run("deep"));
        String text = told.toString(StandardCharsets.UTF_8);
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.contains("StackOverflowError"), text);
    }
}
