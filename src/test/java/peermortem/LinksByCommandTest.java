package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.intake.FakeWeb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Links, a feed and a canvas by the command line, over a server on loopback.
class LinksByCommandTest {
    private static final String TEXT = "# Issue Summary\n\nThe site was down for two hours.\n";
    private static final String EXPORT = "docs.google.com/document/d/abcdefgh123/export?format=md";
    private static final String DOC = "https://docs.google.com/document/d/abcdefgh123/edit";
    private static final String README =
            "raw.githubusercontent.com/kim/ops/HEAD/0x19-postmortem/README.md";
    @TempDir Path folder;
    private final FakeWeb web = new FakeWeb();

    @AfterEach
    void stop() {
        web.close();
    }

    private CommandRun run(String... args) {
        return CommandRun.with(Map.of("PEERMORTEM_HTTP_MAP", web.mapping()), "", folder, args);
    }

    private String newClass() throws IOException {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "id,name,email,role\ns1,Ana Lopez,a@x.example,student\n");
        String file = folder.resolve("c.peermortem").toString();
        String due = "2020-01-01T00:00:00Z";
        assertEquals(
                0,
                run(
                                "class",
                                "new",
                                file,
                                "--title",
                                "T",
                                "--rubric",
                                "alx-0x19-postmortem",
                                "--roster",
                                roster.toString(),
                                "--due",
                                due)
                        .code());
        return file;
    }

    @Test
    void aHandInIsCheckedByItsLinkAndByItsReadme() {
        web.text(EXPORT, TEXT);
        web.text(README, TEXT);
        CommandRun byLink = run("check", "--format", "json", DOC + "?usp=sharing");
        CommandRun byReadme = run("check", "--format", "json", "https://github.com/kim/ops");
        assertEquals(byLink.json().get(0).get("checks"), byReadme.json().get(0).get("checks"));
        assertEquals(9, byLink.json().get(0).get("words").asInt());
    }

    @Test
    void aLinkIsComparedWithItsReadmeAndTakenAgain() throws IOException {
        web.text(EXPORT, TEXT);
        web.text(README, TEXT + "\nOne line more.\n");
        String file = newClass();
        assertEquals(
                0,
                run("submit", file, "--author", "s1", "--copy", "https://github.com/kim/ops", DOC)
                        .code());
        assertTrue(run("class", "show", file).out().contains("link-differs"));
        CommandRun again = run("submit", file, "--again");
        assertTrue(again.out().contains("Looked at: 2. Changed since: 0. Unchanged: 2."));
        web.text(EXPORT, TEXT + "\nA late line.\n");
        again = run("submit", file, "--again");
        assertTrue(again.out().contains("Changed since: 1. Unchanged: 1. Refused: 0."));
        assertTrue(run("class", "show", file).out().contains("changed-after-deadline"));
        web.on(EXPORT, FakeWeb.status(401));
        again = run("submit", file, "--again");
        assertEquals(1, again.code());
        assertTrue(again.out().contains("Anyone with the link"));
    }

    @Test
    void anEntryOfAFeedIsHandedInByItsNumber() throws IOException {
        web.on(
                "blog.example/feed",
                FakeWeb.ok(
                        "application/rss+xml",
                        """
                        <rss version="2.0"><channel><title>O</title><link>https://blog.example</link><description>d</description>
                        <item><title>One</title><description>The queue was full.</description></item>
                        <item><title>Two</title><description>The disk was full.</description></item></channel></rss>
                        """));
        String file = newClass();
        assertEquals(1, run("submit", file, "--author", "s1", "https://blog.example/feed").code());
        assertEquals(
                0, run("submit", file, "--author", "s1", "https://blog.example/feed#2").code());
        assertTrue(
                run("class", "show", file, "--format", "json")
                        .out()
                        .contains("https://blog.example/feed#2"));
    }
}
