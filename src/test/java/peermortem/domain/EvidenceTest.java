package peermortem.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void linesCountFromOneWhateverEndsThem() {
        String text = "a\r\nb\rc\nd";
        assertEquals(1, Evidence.at(Span.of(0, 1), text).line());
        assertEquals(2, Evidence.at(Span.of(3, 4), text).line());
        assertEquals(3, Evidence.at(Span.of(5, 6), text).line());
        assertEquals(new Evidence(Span.of(7, 8), 4, "d"), Evidence.at(Span.of(7, 8), text));
    }
}
