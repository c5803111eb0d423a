package peermortem.ui.common;

import java.util.Locale;

/// Where in the window one can be; all but the welcome page stand in the segment at the top.
public enum Place {
    WELCOME,
    WRITE,
    REVIEW,
    CLASS,
    REPORTS,
    PACKET;

    /// The name in control ids and settings.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
