package peermortem.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.stream.Stream;

final class HostileTextTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nested quotes", ">".repeat(10_000) + " a"),
                Arguments.of("nested lists in a line", "- ".repeat(5_000) + "a"),
                Arguments.of("stars", "*".repeat(100_000)),
                Arguments.of("starred", "*a ".repeat(50_000)),
                Arguments.of("brackets", "[".repeat(100_000)),
                Arguments.of("links", "[a](".repeat(100_000)),
                Arguments.of("backticks", "`".repeat(100_000)),
                Arguments.of("angles", "<".repeat(100_000)),
                Arguments.of("angles in a block", "<div>" + "<".repeat(100_000)),
                Arguments.of("open tags", "<div>" + "<a ".repeat(50_000)),
                Arguments.of("open comments", "<div>" + "<!--".repeat(50_000)),
                Arguments.of("open elements", "<ul><li>".repeat(20_000)),
                Arguments.of("open fences", "```\n## A\n".repeat(20_000)),
                Arguments.of("ampersands", "&amp;".repeat(100_000)),
                Arguments.of(
                        "wide table",
                        "a|".repeat(2000) + "\n" + "-|".repeat(2000) + "\n" + "x|\n".repeat(600)),
                Arguments.of("one line", "word ".repeat(2 * 1024 * 1024 / 5)),
                Arguments.of("one word", "w".repeat(2 * 1024 * 1024)),
                Arguments.of("carriage returns", "a\r".repeat(200_000)),
                Arguments.of("halves of surrogates", "\ud83d \ude00 10:00\ud83d\n".repeat(1000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadWithoutExceptionOrDelay(String name, String text) {
        Postmortem postmortem =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(8), () -> Postmortem.parse(text));
        assertThat(postmortem.text()).isSameAs(text);
    }

    @Test
    void aReachedLimitIsTold() {
        assertThat(
                        Postmortem.parse(
                                        "a|".repeat(2000)
                                                + "\n"
                                                + "-|".repeat(2000)
                                                + "\n"
                                                + "x|\n".repeat(600))
                                .limits())
                .containsExactly(Limit.TABLE_CELLS);
        assertThat(Postmortem.parse(">".repeat(10_000) + " a").limits())
                .containsExactly(Limit.NESTING);
        assertThat(Postmortem.parse("plain").limits()).isEmpty();
    }
}
