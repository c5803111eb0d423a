package peermortem.ui.classroom.desk;

import peermortem.domain.SubmissionId;
import peermortem.service.ClassFiles;
import peermortem.text.Messages;
import peermortem.ui.common.UiContext;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What every page of the Class screen is built with: the window's context, the open class, and the
/// way to other pages and screens.
public record ClassRoom(
        UiContext context,
        ClassroomModel model,
        ClassFiles files,
        Consumer<ClassPage> opener,
        Runnable returner,
        Ways ways) {
    /// The ways out of the Class screen.
    public interface Ways {
        /// Opens a submission on the Review screen.
        void review(SubmissionId submission);

        /// Goes to the Reports screen.
        void reports();

        /// Comes to the Class screen.
        void classroom();

        /// Opens another class file in place of this one, such as the one that was restored.
        void reopen(Path file);
    }

    public Messages words() {
        return context.words();
    }

    public ClassWords says() {
        return new ClassWords(context.words());
    }

    public void open(ClassPage page) {
        opener.accept(page);
    }

    public void back() {
        returner.run();
    }
}
