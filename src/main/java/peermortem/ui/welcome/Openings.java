package peermortem.ui.welcome;

import peermortem.service.ClassDesk;
import peermortem.service.ReviewDesk;

/// Who takes over what the welcome page opened.
public interface Openings {
    void opened(ClassDesk desk);

    void opened(ReviewDesk desk);
}
