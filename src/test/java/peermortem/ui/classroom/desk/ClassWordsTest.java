package peermortem.ui.classroom.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.ItemId;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.text.Messages;
import peermortem.ui.classroom.Classes;

import java.util.List;
import java.util.Optional;

class ClassWordsTest {
    private final Overview overview = Classes.inMemory().overview();

    @Test
    void whatIsNotCertainIsNeverSaidToBe() {
        assertTrue(need(0.9987).endsWith("(> 99 % sure)"), need(0.9987));
        assertTrue(need(0.52).endsWith("(52 % sure)"), need(0.52));
    }

    private String need(double share) {
        return new ClassWords(Messages.english())
                .need(
                        new NeedsYou(
                                overview.submissions().getFirst().submission(),
                                NeedsYou.Reason.LOW_CONFIDENCE,
                                List.of(ItemId.of("item.3")),
                                Optional.empty(),
                                share,
                                31),
                        overview);
    }
}
