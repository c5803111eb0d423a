package peermortem.ui.welcome;

import peermortem.domain.PacketKind;
import peermortem.service.ClassDesk;
import peermortem.service.ReviewDesk;

import java.nio.file.Path;

/// Who takes over what the welcome page opened.
public interface Openings {
    void opened(ClassDesk desk);

    void opened(ReviewDesk desk);

    /// A packet that brings no reviews.
    void opened(Path packet, PacketKind kind);

    /// Somebody wants to write, or to check what they wrote.
    void write();

    /// An attempt to open something has ended, whatever its outcome.
    default void ended() {}
}
