package peermortem.domain;

import java.util.Locale;

/// The kinds of packets.
public enum PacketKind {
    PASS,
    HAND_IN,
    REVIEW,
    RESULT;

    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
