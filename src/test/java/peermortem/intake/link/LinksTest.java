package peermortem.intake.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.ProblemException;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/document/d/1aB-_9xyzQ/edit?usp=sharing",
                "https://docs.google.com/document/d/1aB-_9xyzQ/edit?tab=t.0#heading=h.x",
                "https://docs.google.com/document/d/1aB-_9xyzQ/view",
                "https://docs.google.com/document/d/1aB-_9xyzQ",
                "https://docs.google.com/document/d/1aB-_9xyzQ/",
                "https://docs.google.com/document/u/1/d/1aB-_9xyzQ/edit",
                "https://docs.google.com/a/school.example/document/d/1aB-_9xyzQ/edit",
                "https://docs.google.com/document/d/1aB-_9xyzQ/mobilebasic",
                "https://docs.google.com/document/d/1aB-_9xyzQ/export?format=pdf",
                "http://docs.google.com/document/d/1aB-_9xyzQ/preview",
                "HTTPS://DOCS.GOOGLE.COM/document/d/1aB-_9xyzQ/edit",
                "docs.google.com/document/d/1aB-_9xyzQ/edit",
                "My postmortem: https://docs.google.com/document/d/1aB-_9xyzQ/edit?usp=sharing,"
                        + " thanks!",
                "(https://docs.google.com/document/d/1aB-_9xyzQ/edit).",
                "<https://docs.google.com/document/d/1aB-_9xyzQ/edit>",
                "[my doc](https://docs.google.com/document/d/1aB-_9xyzQ/edit?usp=sharing)",
                "**https://docs.google.com/document/d/1aB-_9xyzQ**",
                "\u200bhttps://docs.google.com/document/d/1aB-_9xyzQ/edit\u200b",
                "see https://example.org/notes and"
                        + " https://docs.google.com/document/d/1aB-_9xyzQ/edit",
                "https://www.google.com/url?q=https://docs.google.com/document/d/1aB-_9xyzQ/edit&sa=D&source=docs",
                "https://docs.google.com/document/d/1aB-_9xyzQ/edit?usp=sharing&amp;ouid=1"
            })
    void everySpellingOfAGoogleDocumentIsTheSame(String text) {
        assertEquals(new Link.GoogleDoc("1aB-_9xyzQ"), Links.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://drive.google.com/open?id=1aB-_9xyzQ",
                "https://docs.google.com/open?id=1aB-_9xyzQ&authuser=1",
                "https://drive.google.com/file/d/1aB-_9xyzQ/view?usp=drive_link",
                "https://drive.google.com/file/u/0/d/1aB-_9xyzQ/edit",
                "https://drive.google.com/uc?export=download&id=1aB-_9xyzQ"
            })
    void whatIsInDriveIsAskedFor(String text) {
        assertEquals(new Link.DriveFile("1aB-_9xyzQ"), Links.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "https://docs.google.com/document/d/e/2PACX-1vT/pub?embedded=true,"
                + " https://docs.google.com/document/d/e/2PACX-1vT/pub",
        "https://github.com/ana/ops/blob/main/a/README.md,"
                + " https://raw.githubusercontent.com/ana/ops/main/a/README.md",
        "https://github.com/ana/ops/raw/main/a/README.md,"
                + " https://raw.githubusercontent.com/ana/ops/main/a/README.md",
        "https://raw.githubusercontent.com/ana/ops/main/a/README.md,"
                + " https://raw.githubusercontent.com/ana/ops/main/a/README.md",
        "https://github.com/ana/ops, GITHUB/ana/ops/HEAD/",
        "https://www.github.com/ana/ops.git, GITHUB/ana/ops/HEAD/",
        "git@github.com:ana/ops.git, GITHUB/ana/ops/HEAD/",
        "github.com/ana/ops/tree/dev/0x19-postmortem, GITHUB/ana/ops/dev/0x19-postmortem",
        "https://gitlab.com/g/s/p/-/blob/main/README.md,"
                + " https://gitlab.com/g/s/p/-/raw/main/README.md",
        "https://gitlab.com/g/p/-/tree/main, GITLAB/g/p/main/",
        "https://gist.github.com/ana/0123456789abcdef, https://gist.github.com/0123456789abcdef",
        "https://medium.com/@ana/outage-1234, https://medium.com/@ana/outage-1234",
        "example.org/outage, https://example.org/outage",
        "https://example.org/a(b)c_d, https://example.org/a(b)c_d",
        "https://example.org/a#top, https://example.org/a",
        "https://example.org/größe, https://example.org/gr%C3%B6%C3%9Fe"
    })
    void othersHaveOneSpellingEach(String text, String canonical) {
        assertEquals(canonical, Links.parse(text).canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a",
                "file:///etc/passwd",
                "my postmortem",
                "",
                "http://",
                "javascript:alert(1)"
            })
    void whatIsNoWebLinkIsRefused(String text) {
        assertThrows(ProblemException.class, () -> Links.parse(text));
    }

    @Test
    void aFileNameIsNoLink() {
        assertTrue(LinkFinder.isLink(" https://example.org/a"));
        assertTrue(LinkFinder.isLink("github.com/ana/ops"));
        assertFalse(LinkFinder.isLink("ana/README.md"));
        assertFalse(LinkFinder.isLink("README.md"));
    }
}
