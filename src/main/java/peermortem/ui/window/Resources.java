package peermortem.ui.window;

import peermortem.domain.Checklist;
import peermortem.domain.Hint;
import peermortem.domain.Outcome;
import peermortem.domain.Rubric;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFiles;
import peermortem.text.Messages;
import peermortem.ui.packet.PacketTools;
import peermortem.ui.welcome.RubricShelf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// What the window is given: words, the use cases, and where settings and the log are kept.
public record Resources(
        Messages words,
        ClassFiles files,
        Texts texts,
        Supplier<Outcome<ClassDesk>> sample,
        RubricShelf rubrics,
        PacketTools packets,
        Path settings,
        Path log,
        Clock clock) {
    /// Reads and checks texts outside of a class file. Both take their time.
    public interface Texts {
        /// The checklist of a draft.
        Checklist check(Rubric rubric, String text);

        /// Ungraded hints from industry practice.
        List<Hint> practice(Rubric rubric, String text);

        /// The text of a link or a file.
        Outcome<String> read(String source);
    }
}
