package peermortem.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import peermortem.domain.Span;

import java.util.List;

final class PostmortemTest {
    @Test
    void marksTagsCommentsAndLinkTargetsAreNoWords() {
        String text =
                """
                # Two words
                - **three** four <!-- hidden words here -->
                - [x] [five](https://example.org/a/b) `six seven`

                <p align="center">eight<br>nine</p>
                | ten | eleven |
                """;
        assertThat(Postmortem.parse(text).words()).isEqualTo(11);
    }

    @Test
    void everyVisibleCharacterKnowsWhereItStands() {
        String text = "Caf\u00e9 &amp; **bold\\*** `code`\r\n\r\n* one &lt; two\r\n";
        Reading reading = Postmortem.parse(text).reading();
        assertThat(reading.text()).isEqualTo("Caf\u00e9 & bold* code\none < two\n");
        for (String word : List.of("bold\\*", "code", "one", "two", "&lt;")) {
            String shown = word.replace("\\", "").replace("&lt;", "<");
            int at = reading.text().indexOf(shown);
            assertThat(reading.span(at, at + shown.length()).in(text)).isEqualTo(word);
        }
    }

    @Test
    void linesOfPlainTextStayApartAndWrappedProseJoins() {
        String text =
                """
                Timeline:
                10:00 the alert fired
                10:05 we looked at the logs
                This sentence was wrapped by an editor at about seventy columns, so
                that it goes on here and then continues for another while until it
                ends.
                """;
        List<String> lines = lines(text);
        assertThat(lines).hasSize(4).last().asString().endsWith("it ends.");
    }

    @Test
    void htmlIsReadAsHeadingsListsAndParagraphs() {
        String text =
                """
                <h2>Timeline</h2>
                <ul>
                <li>one
                <li>two</li>
                </ul>
                <p>and &nbsp; <b>more</b></p>
                """;
        Postmortem postmortem = Postmortem.parse(text);
        assertThat(postmortem.reading().lines())
                .extracting(Line::kind)
                .containsExactly(
                        Line.Kind.HEADING, Line.Kind.ENTRY, Line.Kind.ENTRY, Line.Kind.TEXT);
        assertThat(postmortem.blocks().getFirst().span()).isEqualTo(Span.of(4, 12));
    }

    @Test
    void aFenceThatIsNeverClosedDoesNotSwallowTheNextHeading() {
        String text =
                """
                ```
                code

                ## Root cause
                It broke.
                """;
        assertThat(Postmortem.parse(text).reading().lines())
                .extracting(Line::kind)
                .containsExactly(Line.Kind.CODE, Line.Kind.HEADING, Line.Kind.TEXT);
    }

    @Test
    void bulletsNumbersAndEmojiStandBeforeTheContent() {
        for (String line :
                List.of(
                        "    - text",
                        "1. text",
                        "🔥 text",
                        ":fire: text",
                        "• text",
                        "10.12:30 x")) {
            Reading reading = Postmortem.parse("a\n\nb\n" + line).reading();
            Line last = reading.lines().getLast();
            assertThat(reading.text().substring(last.content()))
                    .as(line)
                    .startsWith(line.endsWith("x") ? "12:30" : "text");
            assertThat(last.isEntry()).as(line).isTrue();
        }
    }

    private static List<String> lines(String text) {
        Reading reading = Postmortem.parse(text).reading();
        return reading.lines().stream()
                .map(l -> reading.text().substring(l.from(), l.to()))
                .toList();
    }

    @Test
    void theWordsOfATaskStandAfterItsMarker() {
        String text = "- [x] 09:40 the database team\n- [ ] done\n";
        Reading reading = Postmortem.parse(text).reading();
        int at = reading.text().indexOf("database");
        assertThat(reading.span(at, at + 8).start()).isEqualTo(text.indexOf("database"));
    }
}
