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
        return HostileTexts.all().entrySet().stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadWithoutExceptionOrDelay(String name, String text) {
        Postmortem postmortem =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> Postmortem.parse(text));
        assertThat(postmortem.text()).isSameAs(text);
    }

    @Test
    void aReachedLimitIsTold() {
        assertThat(Postmortem.parse(HostileTexts.wideTable()).limits())
                .containsExactly(Limit.TABLE_CELLS);
        assertThat(Postmortem.parse(">".repeat(10_000) + " a").limits())
                .containsExactly(Limit.NESTING);
        assertThat(Postmortem.parse("plain").limits()).isEmpty();
    }

    @Test
    void anOrdinaryTableIsNoLimitHoweverLongTheTextAroundIt() {
        String table = "| time | what |\n|---|---|\n" + "| 10:00 | alert |\n".repeat(40);
        Postmortem postmortem = Postmortem.parse(table + "\n" + "word\n".repeat(100_000));
        assertThat(postmortem.limits()).isEmpty();
        assertThat(postmortem.blocks().getFirst()).isInstanceOf(Block.Table.class);
    }
}
