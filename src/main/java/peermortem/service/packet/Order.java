package peermortem.service.packet;

/// What a packet brings: it says of which class it is, and which key its receiver signs with.
public interface Order {
    String classId();

    String publicKey();
}
