package peermortem.grading.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
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
        Likeness found =
                only(find(List.of(new NamedText("a", one), new NamedText("b", other)), List.of()));
        Passage passage = found.passages().getFirst();
        assertEquals(PASSAGE, passage.inOne().in(one));
        assertEquals(PASSAGE.toUpperCase(Locale.ROOT), passage.inOther().in(other));
        assertEquals(29, passage.words());
        assertEquals(29.0 / 219, found.share(), 1e-9);
    }

    @Test
    void aPassageThatWasMovedIsStillFoundAndNoWordCountsTwice() {
        String first = words(5, 60);
        String second = words(6, 60);
        Likeness found =
                only(
                        find(
                                List.of(
                                        new NamedText("a", first + " " + second),
                                        new NamedText("b", second + " " + first)),
                                List.of()));
        assertEquals(2, found.passages().size());
        assertEquals(120, found.words());
        assertEquals(1.0, found.share(), 1e-9);
    }

    @Test
    void theAssignmentsOwnWordsDoNotCount() {
        List<NamedText> texts =
                List.of(
                        new NamedText("a", PASSAGE + " " + words(7, 50)),
                        new NamedText("b", words(8, 50) + " " + PASSAGE));
        assertEquals(1, find(texts, List.of()).size());
        assertEquals(
                List.of(), LikenessSearch.find(texts, List.of(), List.of("Write: " + PASSAGE)));
    }

    @Test
    void differentTextsAreNotAlike() {
        assertEquals(
                List.of(),
                find(
                        List.of(
                                new NamedText("a", words(9, 400)),
                                new NamedText("b", words(10, 400))),
                        List.of()));
        assertEquals(
                List.of(),
                find(List.of(new NamedText("a", ""), new NamedText("b", "one two")), List.of()));
    }

    @Test
    void earlierTextsAreComparedWithTheClassButNotWithEachOther() {
        NamedText earlier = new NamedText("2025/x", words(11, 200));
        NamedText copy = new NamedText("2025/y", earlier.text());
        List<Likeness> found =
                find(
                        List.of(new NamedText("a", words(12, 30) + " " + earlier.text())),
                        List.of(earlier, copy));
        assertEquals(List.of("2025/x", "2025/y"), found.stream().map(Likeness::other).toList());
        assertEquals(Set.of("a"), found.stream().map(Likeness::one).collect(Collectors.toSet()));
    }

    @Test
    void tenThousandTextsAreSearchedWithoutEffort() {
        List<NamedText> texts = new ArrayList<>();
        for (int t = 0; t < 10_000; t++) {
            String copied = t % 100 == 1 ? " " + words(t - 1, 300).substring(0, 700) : "";
            texts.add(new NamedText("t" + t, words(t, 300) + copied));
        }
        List<Likeness> found =
                assertTimeoutPreemptively(Duration.ofMinutes(3), () -> find(texts, List.of()));
        assertEquals(100, found.size());
        assertTrue(found.stream().allMatch(l -> l.share() > 0.25));
    }

    private static List<Likeness> find(List<NamedText> texts, List<NamedText> earlier) {
        return LikenessSearch.find(texts, earlier, List.of());
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
