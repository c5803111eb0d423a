package peermortem.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ColouringTest {
    @Test
    void headingsMarkersCodeAndLinksAreFound() {
        String text = "# Head\n- use `ls` and [it](http://x.y)\n```\n# no head\n```\nplain # text";
        List<String> found =
                Colouring.of(text).runs().stream()
                        .map(run -> run.style() + ":" + text.substring(run.start(), run.end()))
                        .toList();
        assertEquals(
                List.of(
                        "syntax-heading:# Head",
                        "syntax-mark:-",
                        "syntax-code:`ls`",
                        "syntax-link:[it](http://x.y)",
                        "syntax-code:```",
                        "syntax-code:# no head",
                        "syntax-code:```"),
                found);
    }

    @Test
    void hostileLinesAreNoTrouble() {
        for (String hostile : List.of("`", "[", "[a](", "- ", "#", "http://")) {
            assertTimeout(Duration.ofSeconds(20), () -> Colouring.of(hostile.repeat(40_000)));
        }
    }
}
