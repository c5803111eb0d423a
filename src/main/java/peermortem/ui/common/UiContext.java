package peermortem.ui.common;

import java.time.Clock;
import peermortem.text.Messages;

/// What every screen is built with.
public record UiContext(
        Messages words, Background background, Notices notices, Settings settings, FileChoice files, Clock clock) {}
