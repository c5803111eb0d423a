package peermortem.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /// The place with an id, such as the one kept in the settings.
    public static Optional<Place> named(String id) {
        return Arrays.stream(values()).filter(place -> place.id().equals(id)).findFirst();
    }
}
