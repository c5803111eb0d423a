package peermortem.grading.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

class LikenessSearchTest {
    private static final String PASSAGE =
            "The load balancer kept sending requests to a web server whose disk was full, so every"
                    + " second visitor saw an error page until the log files were moved away";

    @Test
    void aSharedPassageIsFoundInBothTextsWordForWord() {
        String one = words(1, 120) + ". " + PASSAGE + ". " + words(2, 100);
        String other =
                words(3, 40) + "\n\n- " + PASSAGE.toUpperCase(Locale.ROOT) + "\n" + words(4, 150);
        Likeness found = only(find(List.of(one, other), List.of()));
        Passage passage = LikenessSearch.passages(one, other, List.of()).getFirst();
        assertEquals(PASSAGE, passage.inOne().in(one));
        assertEquals(PASSAGE.toUpperCase(Locale.ROOT), passage.inOther().in(other));
        assertEquals(29, passage.words());
        assertEquals(29.0 / 219, found.share(), 1e-9);
    }

    @Test
    void aPassageThatWasMovedIsStillFoundAndNoWordCountsTwice() {
        String first = words(5, 60);
        String second = words(6, 60);
        Likeness found = only(find(List.of(first + " " + second, second + " " + first), List.of()));
        assertEquals(2, found.passages());
        assertEquals(120, found.words());
        assertEquals(1.0, found.share(), 1e-9);
    }

    @Test
    void theAssignmentsOwnWordsDoNotCount() {
        List<String> texts = List.of(PASSAGE + " " + words(7, 50), words(8, 50) + " " + PASSAGE);
        assertEquals(1, find(texts, List.of()).size());
        assertEquals(List.of(), find(texts, List.of(), List.of("Write: " + PASSAGE)));
    }

    @Test
    void differentTextsAreNotAlike() {
        assertEquals(List.of(), find(List.of(words(9, 400), words(10, 400)), List.of()));
        assertEquals(List.of(), find(List.of("", "one two"), List.of()));
    }

    @Test
    void earlierTextsAreComparedWithTheClassButNotWithEachOther() {
        String earlier = words(11, 200);
        List<Likeness> found =
                find(List.of(words(12, 30) + " " + earlier), List.of(earlier, earlier));
        assertEquals(List.of(1, 2), found.stream().map(Likeness::other).toList());
        assertEquals(Set.of(0), found.stream().map(Likeness::one).collect(Collectors.toSet()));
    }

    @Test
    void tenThousandTextsAreSearchedWithoutEffort() {
        List<String> texts = new ArrayList<>();
        for (int t = 0; t < 10_000; t++) {
            String copied = t % 100 == 1 ? " " + words(t - 1, 300).substring(0, 700) : "";
            texts.add(words(t, 300) + copied);
        }
        List<Likeness> found =
                assertTimeoutPreemptively(Duration.ofMinutes(3), () -> find(texts, List.of()));
        assertEquals(100, found.size());
        assertTrue(found.stream().allMatch(l -> l.share() > 0.25));
    }

    /// A class that writes by one template: everybody shares a sentence with everybody, and yet
    /// each copy is found.
    @Test
    void aCopyIsFoundAmongManyThatShareASentence() {
        List<String> texts = new ArrayList<>();
        for (int t = 0; t < 300; t++) {
            texts.add(words(t, 60) + " " + PASSAGE + " " + words(1000 + t, 60));
        }
        texts.add(words(7, 60) + " " + words(2000, 80));
        List<Likeness> found = find(texts, List.of());
        assertEquals(7, found.getFirst().one());
        assertEquals(300, found.getFirst().other());
        assertTrue(found.size() < 300 * 20, "found " + found.size());
    }

    @Test
    void aSearchThatNobodyWaitsForEnds() {
        int[] read = {0};
        assertThrows(
                CancellationException.class,
                () ->
                        LikenessSearch.find(
                                100,
                                100,
                                t -> words(t, read[0]++),
                                List.of(),
                                () -> {
                                    if (read[0] == 10) {
                                        throw new CancellationException();
                                    }
                                }));
        assertEquals(10, read[0]);
    }

    private static List<Likeness> find(List<String> texts, List<String> earlier) {
        return find(texts, earlier, List.of());
    }

    private static List<Likeness> find(
            List<String> texts, List<String> earlier, List<String> assignment) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(earlier);
        return LikenessSearch.find(all.size(), texts.size(), all::get, assignment, () -> {});
    }

    private static Likeness only(List<Likeness> found) {
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private static String words(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder();
        for (int w = 0; w < count; w++) {
            words.append(w == 0 ? "" : " ").append("w").append(random.nextInt(5000));
        }
        return words.toString();
    }
}
