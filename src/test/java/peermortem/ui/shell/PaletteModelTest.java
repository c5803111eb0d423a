package peermortem.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.ui.common.Command;

import java.util.List;
import java.util.stream.Stream;

class PaletteModelTest {
    private final PaletteModel palette =
            new PaletteModel(
                    Stream.of(
                                    "Go to Review",
                                    "Larger words",
                                    "Submission of Ibis-23",
                                    "Show all keys")
                            .map(title -> Command.of(title, title, () -> {}))
                            .toList());

    @Test
    void nothingTypedShowsEverythingInOrder() {
        assertEquals(4, palette.matching(" ").size());
        assertEquals("Go to Review", palette.matching("").getFirst().title());
    }

    @Test
    void lettersInOrderAreEnough() {
        assertEquals(List.of("Submission of Ibis-23"), titles("ib23"));
    }

    @Test
    void theBeginningOfAWordComesFirst() {
        assertEquals("Larger words", titles("wo").getFirst());
        assertEquals(List.of(), titles("xyz"));
    }

    private List<String> titles(String typed) {
        return palette.matching(typed).stream().map(Command::title).toList();
    }
}
