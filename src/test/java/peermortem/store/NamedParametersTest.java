package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class NamedParametersTest {
    @Test
    void findsNamesOutsideOfQuotedWords() throws Exception {
        try (var link = new Link(Sqlite.memory())) {
            String found =
                    link.createQuery(
                                    "SELECT ':a' || \"x:a\" || :a || ifnull(:b_2,'it''s :b_2') FROM"
                                            + " (SELECT '|' AS \"x:a\")")
                            .bind("a", "A")
                            .bindMap(Map.of("b_2", "B"))
                            .mapTo(String.class)
                            .one();
            assertEquals(":a|AB", found);
            List<Integer> twice =
                    link.createQuery("SELECT ?+? UNION ALL SELECT 1")
                            .bind(0, 1)
                            .bind(1, 2)
                            .mapTo(Integer.class)
                            .list();
            assertEquals(List.of(3, 1), twice);
        }
    }
}
