package peermortem.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import peermortem.domain.Outcome;
import peermortem.domain.Snapshot;
import peermortem.domain.SourceKind;

import java.time.Clock;

class RepositoryTest {
    private static final String POSTMORTEM =
            """
            # Queue outage

            ## Issue Summary
            full

            ## Timeline
            - 14:35 paged

            ## Root cause
            no limit

            ## Corrective measures
            - add one
            """;
    private static final String RAW = "raw.githubusercontent.com/ana/ops/";
    private static final String TREE = "api.github.com/repos/ana/ops/git/trees/HEAD?recursive=1";
    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());

    @Test
    void aFilesPageGivesItsRawText() {
        web.text(RAW + "main/0x19-postmortem/README.md", POSTMORTEM);
        Snapshot snapshot =
                take("https://github.com/ana/ops/blob/main/0x19-postmortem/README.md?plain=1#L3");
        assertEquals(POSTMORTEM, snapshot.text());
        assertEquals(SourceKind.GITHUB, snapshot.source().kind());
        assertEquals("main", snapshot.provenance().get("branch"));
    }

    @Test
    void aCommitInTheLinkIsRecorded() {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        web.text(RAW + commit + "/README.md", POSTMORTEM);
        assertEquals(
                commit,
                take("https://github.com/ana/ops/blob/" + commit + "/README.md")
                        .provenance()
                        .get("commit"));
    }

    @Test
    void aBranchMayHaveASlash() {
        web.text(RAW + "fix/queue/README.md", POSTMORTEM);
        assertEquals(
                POSTMORTEM, take("https://github.com/ana/ops/blob/fix/queue/README.md").text());
    }

    @Test
    void aRepositorysRootLeadsToTheTasksDirectory() {
        web.text(RAW + "HEAD/0x19-postmortem/README.md", POSTMORTEM);
        assertEquals(POSTMORTEM, take("https://github.com/ana/ops.git").text());
        assertEquals(1, web.requests().size());
    }

    @Test
    void elseTheOneReadmeThatIsAPostmortemIsTaken() {
        web.on(
                TREE,
                FakeWeb.ok("application/json", tree("README.md", "queue/README.md", "src/main.c")));
        web.text(RAW + "HEAD/README.md", "# My exercises\n");
        web.text(RAW + "HEAD/queue/README.md", POSTMORTEM);
        assertEquals(POSTMORTEM, take("github.com/ana/ops").text());
    }

    @Test
    void elseTheStudentIsAsked() {
        web.on(TREE, FakeWeb.ok("application/json", tree("a/README.md", "b/README.md")));
        web.text(RAW + "HEAD/a/README.md", POSTMORTEM);
        web.text(RAW + "HEAD/b/README.md", POSTMORTEM);
        assertEquals(
                "intake.which-file [ana/ops, a/README.md, b/README.md]",
                refusal("https://github.com/ana/ops"));
    }

    @Test
    void aRepositoryWithoutTextSaysSo() {
        web.on(TREE, FakeWeb.ok("application/json", tree("main.c")));
        assertEquals(
                "intake.repository-without-text [ana/ops]", refusal("https://github.com/ana/ops"));
    }

    @Test
    void aDirectoryIsSearchedOnlyWithinItself() {
        web.on(
                "api.github.com/repos/ana/ops/git/trees/main?recursive=1",
                FakeWeb.ok("application/json", tree("pm/outage.md", "other/README.md")));
        web.text(RAW + "main/pm/outage.md", POSTMORTEM);
        assertEquals(POSTMORTEM, take("https://github.com/ana/ops/tree/main/pm").text());
    }

    @Test
    void gitHubsOwnLimitIsARateLimit() {
        web.on(TREE, FakeWeb.status(403, "x-ratelimit-remaining", "0"));
        assertEquals(
                "intake.rate-limited [api.github.com, 60]", refusal("https://github.com/ana/ops"));
    }

    @Test
    void gitLabFilesAndRootsAreTaken() {
        web.text("gitlab.com/group/sub/ops/-/raw/main/README.md", POSTMORTEM);
        assertEquals(
                SourceKind.GITLAB,
                take("https://gitlab.com/group/sub/ops/-/blob/main/README.md").source().kind());
        web.on(
                "gitlab.com/api/v4/projects/group%2Fsub%2Fops/repository/tree?recursive=true&per_page=100&ref=HEAD",
                FakeWeb.ok("application/json", "[{\"path\":\"postmortem.md\",\"type\":\"blob\"}]"));
        web.text("gitlab.com/group/sub/ops/-/raw/HEAD/postmortem.md", POSTMORTEM);
        assertEquals(POSTMORTEM, take("https://gitlab.com/group/sub/ops").text());
    }

    @Test
    void aGistIsTakenByItsRawText() {
        web.text("gist.githubusercontent.com/ana/0123456789abcdef0123/raw", POSTMORTEM);
        assertEquals(
                SourceKind.GIST,
                take("https://gist.github.com/ana/0123456789abcdef0123#file-a-md").source().kind());
    }

    private Snapshot take(String link) {
        return intake.take(new Input.Link(link)).orThrow().snapshot();
    }

    private String refusal(String link) {
        return switch (intake.take(new Input.Link(link))) {
            case Outcome.Done<Intaken> done -> "done: " + done;
            case Outcome.Refused<Intaken>(var problem) -> problem.code() + " " + problem.args();
        };
    }

    private static String tree(String... paths) {
        StringBuilder json = new StringBuilder("{\"tree\":[{\"path\":\"dir\",\"type\":\"tree\"}");
        for (String path : paths) {
            json.append(",{\"path\":\"").append(path).append("\",\"type\":\"blob\"}");
        }
        return json.append("]}").toString();
    }

    @AfterEach
    void closeTheServer() {
        intake.close();
        web.close();
    }
}
