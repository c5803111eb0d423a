package peermortem.service.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

final class PastedPersonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace <ada@x.org>",
                "  \"Ada Lovelace\" <ada@x.org> ",
                "Ada Lovelace, ada@x.org",
                "Ada Lovelace;ada@x.org",
                "Ada Lovelace\tada@x.org",
                "Ada Lovelace ada@x.org",
                "\"Ada Lovelace\", ada@x.org",
                "Ada Lovelace (ada@x.org)"
            })
    void aNameAndAnAddressInAnyUsualWay(String line) {
        assertThat(PastedPerson.of(line)).contains(new PastedPerson("Ada Lovelace", "ada@x.org"));
    }

    @Test
    void anAddressAloneHasNoName() {
        assertThat(PastedPerson.of("<ada@x.org>")).contains(new PastedPerson("", "ada@x.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "a@b@c", "a@x.org b@x.org", "a, b, c@x.org", "a@x.org rest"})
    void whatHoldsSomethingElseIsNobody(String line) {
        assertThat(PastedPerson.of(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u0001", "a", "@", "\"", "a@", "<", "\t", "aaaaaaaaaaaa,@"})
    void noLineTakesLong(String piece) {
        String line = piece.repeat(499 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    for (int i = 0; i < 200; i++) {
                        PastedPerson.of(line);
                    }
                });
    }
}
