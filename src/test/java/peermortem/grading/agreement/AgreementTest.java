package peermortem.grading.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class AgreementTest {
    /// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example A: two observers,
    /// ten units.
    @Test
    void alphaOfKrippendorffsBinaryExample() {
        int[] meg = {0, 1, 0, 0, 0, 0, 0, 0, 1, 0};
        int[] owen = {1, 1, 1, 0, 0, 1, 0, 0, 0, 0};
        List<Agreement.Unit> units = new ArrayList<>();
        for (int u = 0; u < meg.length; u++) {
            int yes = meg[u] + owen[u];
            units.add(new Agreement.Unit(yes, 2 - yes));
        }
        Agreement agreement = Agreement.of(units);
        assertEquals(0.095, agreement.alpha().orElseThrow(), 0.0005);
        assertEquals(60, agreement.percent().orElseThrow(), 1e-9);
    }

    /// Gwet (2008), the table of two raters and 125 subjects on which kappa collapses to -0.02.
    @Test
    void ac1HoldsWhereNearlyAllTicksSayTheSame() {
        List<Agreement.Unit> units = new ArrayList<>();
        units.addAll(Collections.nCopies(118, new Agreement.Unit(2, 0)));
        units.addAll(Collections.nCopies(7, new Agreement.Unit(1, 1)));
        Agreement agreement = Agreement.of(units);
        assertEquals(0.9408, agreement.ac1().orElseThrow(), 0.00005);
        assertEquals(94.4, agreement.percent().orElseThrow(), 1e-9);
        assertTrue(agreement.alpha().orElseThrow() < 0);
        assertTrue(agreement.oneSided());
        assertFalse(agreement.reword());
    }

    @Test
    void unitsWithOneTickAreLeftOutOfAlpha() {
        List<Agreement.Unit> units =
                new ArrayList<>(List.of(new Agreement.Unit(2, 0), new Agreement.Unit(0, 2)));
        units.add(new Agreement.Unit(1, 0));
        units.add(new Agreement.Unit(0, 0));
        Agreement agreement = Agreement.of(units);
        assertEquals(1.0, agreement.alpha().orElseThrow(), 1e-12);
        assertEquals(2, agreement.units());
        assertEquals(4, agreement.ticks());
    }

    @Test
    void withoutVariationThereIsNoAlpha() {
        Agreement agreement =
                Agreement.of(List.of(new Agreement.Unit(3, 0), new Agreement.Unit(2, 0)));
        assertTrue(agreement.alpha().isEmpty());
        assertEquals(100, agreement.percent().orElseThrow());
        assertEquals(1.0, agreement.ac1().orElseThrow());
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertTrue(Agreement.of(List.of(new Agreement.Unit(1, 0))).percent().isEmpty());
    }

    @Test
    void anItemOnWhichPeopleAreSplitIsToBeReworded() {
        assertTrue(Agreement.of(Collections.nCopies(6, new Agreement.Unit(2, 1))).reword());
        assertFalse(Agreement.of(Collections.nCopies(4, new Agreement.Unit(2, 1))).reword());
    }
}
