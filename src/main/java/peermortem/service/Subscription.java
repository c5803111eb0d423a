package peermortem.service;

/// Ends when closed.
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
