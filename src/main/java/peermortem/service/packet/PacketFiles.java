package peermortem.service.packet;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;

import java.nio.file.Path;
import java.util.List;

/// What somebody without a class file does with packets. All methods touch files and block; call
/// them off the UI thread.
public interface PacketFiles {
    Outcome<PacketKind> kind(Path packet);

    /// Opens a pass and keeps its signing key on this computer.
    Outcome<Pass> openPass(Path packet);

    /// The passes that were opened on this computer, the newest first.
    List<Pass> passes();

    /// Writes a hand-in for the TA, to a file or into a folder.
    Outcome<Path> handIn(Pass pass, Handed handed, Path to);

    /// Writes a request for a review; `peer` is whom it asks, by name, id or e-mail. Where authors
    /// are hidden the text is masked as far as its author's computer can.
    Outcome<Path> request(Pass pass, Handed handed, String peer, Path to);

    /// Opens a hand-in that asks for a review, or the answer to one.
    Outcome<RequestDesk> openRequest(Path packet);

    Outcome<ResultDesk> openResult(Path packet);
}
