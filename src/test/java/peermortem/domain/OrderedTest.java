package peermortem.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class OrderedTest {
    @Property(tries = 200)
    void aCopyHoldsTheSameInTheSameOrderAndStaysAsItIs(@ForAll @Size(max = 40) List<Integer> keys) {
        Map<Integer, String> map = new LinkedHashMap<>();
        keys.forEach(k -> map.put(k, "value of " + k));
        Map<Integer, String> copy = Ordered.copy(map);
        Map<Integer, String> before = new LinkedHashMap<>(map);
        map.put(-1_000_000, "later");
        assertEquals(before, copy);
        assertEquals(copy, before);
        assertEquals(before.hashCode(), copy.hashCode());
        assertEquals(new ArrayList<>(before.keySet()), new ArrayList<>(copy.keySet()));
        before.forEach((key, value) -> assertEquals(value, copy.get(key)));
        assertNull(copy.get(-1_000_000));
        assertFalse(copy.containsKey(-1_000_000));
        assertThrows(UnsupportedOperationException.class, () -> copy.put(1, "no"));
        assertThrows(UnsupportedOperationException.class, copy.keySet().iterator()::remove);
    }
}
