package peermortem.ui.window;

import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.service.Overview;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewTask;
import peermortem.ui.classroom.desk.Acting;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.Place;
import peermortem.ui.common.UiContext;
import peermortem.ui.packet.Opened;
import peermortem.ui.packet.PacketModel;
import peermortem.ui.review.ReviewModel;
import peermortem.ui.shell.ShellModel;
import peermortem.ui.welcome.Openings;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What is open: a class file with its acting TA's reviews, or a packet, or nothing. Whatever was
/// open before is closed.
final class Workspace implements Openings, ClassRoom.Ways {
    private final UiContext context;
    private final ShellModel shell;
    private final ClassroomModel classroom;
    private final ReviewModel reviews;
    private final PacketModel packets;
    private final Headline headline;
    private Optional<ReviewDesk> reviewing = Optional.empty();

    /// Who reviews in the class file that is open.
    private Optional<PersonId> reviewer = Optional.empty();

    private Runnable otherwise = () -> {};
    private Consumer<Path> opener = path -> {};
    private Place first = Place.CLASS;
    private String packet = "";

    Workspace(
            UiContext context,
            ShellModel shell,
            ClassroomModel classroom,
            ReviewModel reviews,
            PacketModel packets) {
        this.context = context;
        this.shell = shell;
        this.classroom = classroom;
        this.reviews = reviews;
        this.packets = packets;
        this.headline = new Headline(context, shell);
        classroom
                .overviewProperty()
                .addListener((property, before, now) -> now.ifPresent(this::changed));
        reviews.workProperty()
                .addListener(
                        (property, before, now) -> now.ifPresent(work -> started(work.task())));
        packets.openedProperty()
                .addListener((property, before, now) -> now.ifPresent(this::started));
        shell.placeProperty().addListener((property, before, now) -> follow(now));
        shell.reachableProperty().set(Set.of(Place.WELCOME, Place.WRITE));
    }

    /// How files are opened, and who shows something when that came to nothing.
    void goOn(Consumer<Path> open, Runnable without) {
        opener = open;
        otherwise = without;
        packets.openWith(open);
    }

    /// The place to come to when the next file opens: where the window was left.
    void startAt(Place place) {
        first = place;
    }

    @Override
    public void ended() {
        otherwise.run();
    }

    @Override
    public void opened(ClassDesk desk) {
        stopReviewing();
        packets.close();
        Acting.again(context.settings(), desk);
        classroom.open(desk);
        opened();
    }

    /// A class file whose first rows have been read already.
    void opened(ClassDesk desk, Overview first) {
        stopReviewing();
        packets.close();
        Acting.again(context.settings(), desk);
        classroom.open(desk, first);
        opened();
    }

    private void opened() {
        ClassDesk desk = classroom.deskProperty().get().orElseThrow();
        shell.reachableProperty().set(EnumSet.complementOf(EnumSet.of(Place.PACKET)));
        shell.go(first == Place.WELCOME || first == Place.PACKET ? Place.CLASS : first);
        follow(shell.placeProperty().get());
        context.settings().put("file", desk.file().toString());
    }

    @Override
    public void opened(ReviewDesk desk) {
        stopReviewing();
        classroom.close();
        reviewing = Optional.of(desk);
        reviews.open(desk);
        shell.reachableProperty().set(EnumSet.of(Place.WELCOME, Place.WRITE, Place.REVIEW));
        shell.go(Place.REVIEW);
        packets.close();
    }

    @Override
    public void opened(Path packet, PacketKind kind) {
        this.packet = packet.toString();
        otherwise.run();
        packets.open(packet, kind);
    }

    /// A packet opened, or changed: whatever else was open is closed.
    private void started(Opened opened) {
        stopReviewing();
        classroom.close();
        headline.show(opened);
        context.settings().put("file", packet);
        shell.reachableProperty().set(EnumSet.of(Place.WELCOME, Place.WRITE, Place.PACKET));
        shell.go(Place.PACKET);
    }

    /// The acting TA's own reviews are read when they are first looked at, and again for another.
    private void follow(Place place) {
        if (place == Place.REVIEW) {
            classroom
                    .deskProperty()
                    .get()
                    .filter(desk -> !reviewer.equals(Optional.of(desk.actor().id())))
                    .ifPresent(this::readReviews);
        }
    }

    private void readReviews(ClassDesk desk) {
        stopReviewing();
        PersonId actor = desk.actor().id();
        ReviewDesk own = desk.reviewAs(actor);
        reviewer = Optional.of(actor);
        reviewing = Optional.of(own);
        reviews.open(own);
    }

    private void stopReviewing() {
        reviewer = Optional.empty();
        reviews.close();
        Optional<ReviewDesk> before = reviewing;
        reviewing = Optional.empty();
        before.ifPresent(ReviewDesk::close);
    }

    private void changed(Overview overview) {
        classroom.deskProperty().get().ifPresent(desk -> headline.show(desk.file(), overview));
    }

    private void started(ReviewTask task) {
        if (task.packet()) {
            context.settings().put("file", task.file().toString());
            headline.show(task);
        }
    }

    @Override
    public void review(SubmissionId submission) {
        shell.go(Place.REVIEW);
        reviews.select(submission);
    }

    @Override
    public void reports() {
        shell.go(Place.REPORTS);
    }

    @Override
    public void classroom() {
        shell.go(Place.CLASS);
    }

    @Override
    public void reopen(Path file) {
        first = Place.CLASS;
        opener.accept(file);
    }

    @Override
    public void write() {
        shell.go(Place.WRITE);
    }

    /// Whether everything of the open class has been read.
    boolean wholeClass() {
        return classroom.overview().filter(o -> o.extent() == Overview.Extent.ALL).isPresent();
    }

    /// Closes whatever is open.
    void close() {
        stopReviewing();
        classroom.close();
        packets.close();
    }
}
