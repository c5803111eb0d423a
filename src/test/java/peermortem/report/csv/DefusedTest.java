package peermortem.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1"})
    void whatASpreadsheetMightCalculateGetsAnApostrophe(String text) {
        assertEquals("'" + text, Defused.cell(text));
        assertEquals(text, Defused.text(Defused.cell(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "met", "it's", "'quoted'", "a=b", "5", "'"})
    void harmlessTextStaysAsItIs(String text) {
        assertEquals(text, Defused.cell(text));
        assertEquals(text, Defused.text(text));
    }

    @Property
    void everyTextComesBack(
            @ForAll @Chars({'\'', '=', '+', '-', '@', '\t', '\r', 'a'}) @StringLength(max = 6)
                    String text) {
        assertEquals(text, Defused.text(Defused.cell(text)));
        assertFalse(Defused.cell(text).matches("(?s)[=+\\-@\t\r].*"));
    }
}
