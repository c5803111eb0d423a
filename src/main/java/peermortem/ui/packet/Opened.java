package peermortem.ui.packet;

import peermortem.service.packet.Pass;
import peermortem.service.packet.RequestDesk;
import peermortem.service.packet.ResultAnswer;
import peermortem.service.packet.ResultDesk;

/// What is open.
public sealed interface Opened {
    /// The title of the assignment; empty where this computer does not know it.
    String title();

    /// A pass, whose key is kept by now.
    record Passed(Pass pass) implements Opened {
        @Override
        public String title() {
            return pass.title();
        }
    }

    /// A request, or the answer to one.
    record Requested(RequestDesk desk) implements Opened {
        @Override
        public String title() {
            return desk.asked().pass().map(Pass::title).orElse("");
        }
    }

    /// A result with what was said to it so far.
    record Graded(ResultDesk desk, ResultAnswer said, boolean revealed) implements Opened {
        static Graded of(ResultDesk desk) {
            return new Graded(desk, desk.said(), desk.revealed());
        }

        @Override
        public String title() {
            return desk.result().title();
        }
    }
}
