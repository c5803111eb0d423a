package peermortem.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class LateWordsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0.2S, 1 s late",
        "PT59.9S, 59 s late",
        "PT5M30S, 5 min late",
        "PT2H5M, 2 h 5 min late",
        "P3DT4H30M, 3 d 4 h late"
    })
    void howLateIsToldInTheTwoLargestUnits(Duration late, String words) {
        assertEquals(words, LateWords.of(Messages.english(), late));
    }
}
