package peermortem.ui;

import peermortem.domain.PacketKind;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassDesk;
import peermortem.service.ReviewDesk;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.Place;
import peermortem.ui.shell.ShellModel;
import peermortem.ui.welcome.Openings;

import java.nio.file.Path;

/// Goes where screens lead to, in a window without packets and reviews; whoever has them says so.
public abstract class Navigation implements Openings, ClassRoom.Ways {
    public final ShellModel shell = new ShellModel();

    protected abstract ClassroomModel classes();

    @Override
    public void opened(ClassDesk desk) {
        classes().open(desk);
        shell.go(Place.CLASS);
    }

    @Override
    public void opened(ReviewDesk desk) {
        desk.close();
    }

    @Override
    public void opened(Path packet, PacketKind kind) {
        throw new AssertionError("no packet is opened");
    }

    @Override
    public void write() {
        shell.go(Place.WRITE);
    }

    @Override
    public void review(SubmissionId submission) {
        shell.go(Place.REVIEW);
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
        shell.go(Place.WELCOME);
    }
}
