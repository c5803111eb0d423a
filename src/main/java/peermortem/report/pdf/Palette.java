package peermortem.report.pdf;

import java.awt.Color;

/// The colours of a printed page; each text colour has a contrast of at least 4.5 : 1 on white and
/// on the tint.
final class Palette {
    static final Color INK = new Color(0x1F2328);
    static final Color MUTED = new Color(0x59636E);
    static final Color RULE = new Color(0xD6DCE2);
    static final Color TINT = new Color(0xF5F7F9);
    static final Color BLUE = new Color(0x0A5CC2);
    static final Color GREEN = new Color(0x1A7F37);
    static final Color AMBER = new Color(0x8A5A00);
    static final Color RED = new Color(0xCF222E);
    static final Color AMBER_TINT = new Color(0xFFF6E0);
    static final Color TRACK = new Color(0xE7ECF1);
    static final Color BAND = new Color(0xB6D0F2);
    static final Color AXIS = new Color(0x818B98);

    private Palette() {}
}
