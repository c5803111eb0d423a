package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class ScriptsTest {
    @Test
    void aNameInTwoDirectionsIsALineFromLeftToRight() {
        String name = "يوسف المنصوري (Yousef Al Mansoori)";

        assertEquals("\u200e" + name, Scripts.line(name));
        assertEquals(Scripts.line(name), Scripts.line(Scripts.line(name)));
    }

    @Test
    void aNameInOneDirectionStaysAsItIs() {
        for (String name :
                List.of("", "Aïcha Traoré", "陈雨桐 (Chen Yutong)", "يوسف المنصوري", "123")) {
            assertEquals(name, Scripts.line(name));
        }
    }

    @Test
    void namesInSeveralScriptsComeInParts() {
        assertEquals(
                List.of("陈雨桐 (", "Chen) reviews ", "ሰላም በቀለ"),
                Scripts.parts("陈雨桐 (Chen) reviews ሰላም በቀለ"));
        assertEquals(
                List.of("陈雨桐 reviews Aïcha Traoré"), Scripts.parts("陈雨桐 reviews Aïcha Traoré"));
    }
}
