package peermortem.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that moves only when told to.
public final class TestClock extends Clock {
    private Instant now;
    private volatile Runnable asked = () -> {};

    TestClock(Instant now) {
        this.now = now;
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    public void set(Instant to) {
        now = to;
    }

    /// Does something whenever somebody asks for the time, on their thread.
    public void whenAsked(Runnable work) {
        asked = work;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        asked.run();
        return now;
    }
}
