package peermortem.ui.packet;

import peermortem.service.SourceReader;
import peermortem.service.packet.PacketFiles;

/// What the screen works with.
public record PacketTools(PacketFiles packets, SourceReader sources) {}
