package peermortem.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import peermortem.checks.ChecklistMaker;
import peermortem.document.Postmortem;
import peermortem.domain.Checklist;
import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;
import peermortem.ui.SampleTexts;
import peermortem.ui.document.Highlight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was found in the advanced version is marked there and not in the postmortem.
class EvidenceOfTwoTextsTest {
    private static final ItemId ATTRACTIVE = ItemId.of("optional.attractive");
    private final Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
    private final Checklist checklist =
            ChecklistMaker.make(
                    Postmortem.parse(SampleTexts.TEXT),
                    rubric,
                    Optional.of(
                            Postmortem.parse(
                                    "# The night the queue laughed\n\n"
                                            + "![a cat asleep on a server](cat.png)\n\n"
                                            + SampleTexts.TEXT)));

    @Test
    void eachTextShowsItsOwn() {
        EvidenceNumbers main = numbers(Part.MAIN);
        assertEquals(List.of(), main.places(ATTRACTIVE));
        assertFalse(main.highlights().isEmpty());
        assertFalse(main.evidence().getOrDefault(ATTRACTIVE, List.of()).isEmpty());
        assertEquals(
                List.of(ATTRACTIVE),
                numbers(Part.ADVANCED).highlights().stream()
                        .map(Highlight::item)
                        .distinct()
                        .toList());
    }

    private EvidenceNumbers numbers(Part inFront) {
        Set<Part> both = Set.of(Part.MAIN, Part.ADVANCED);
        return EvidenceNumbers.of(
                checklist, Map.of(), item -> true, item -> rubric.readFrom(item, both) == inFront);
    }
}
