package peermortem.ui.common;

import peermortem.text.Messages;

import java.time.Clock;

/// What every screen is built with.
public record UiContext(
        Messages words,
        Background background,
        Notices notices,
        Settings settings,
        FileChoice files,
        Clock clock) {}
