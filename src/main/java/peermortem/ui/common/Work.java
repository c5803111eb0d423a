package peermortem.ui.common;

/// What a background job does, away from the window's thread.
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
