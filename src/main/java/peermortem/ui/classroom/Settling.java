package peermortem.ui.classroom;

import peermortem.service.NeedsYou;
import peermortem.ui.classroom.alike.AlikePage;
import peermortem.ui.classroom.decide.SubmissionPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.exchange.NudgesPage;

import java.util.Optional;

/// Opens what settles a thing that needs a person.
final class Settling {
    private final ClassRoom room;

    Settling(ClassRoom room) {
        this.room = room;
    }

    void settle(NeedsYou need) {
        switch (need.reason()) {
            case NO_REVIEW -> room.ways().review(need.submission());
            case ALIKE ->
                    room.open(new AlikePage(room, Optional.of(need.submission()), need.other()));
            case REFUSED -> room.open(new NudgesPage(room));
            case APPEAL, DISPUTED, LOW_CONFIDENCE ->
                    room.open(new SubmissionPage(room, need.submission(), need.items().getFirst()));
            case CHANGED_AFTER_DEADLINE, MASKED_NAMES ->
                    room.open(new SubmissionPage(room, need.submission()));
        }
    }
}
