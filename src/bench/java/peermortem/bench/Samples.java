package peermortem.bench;

import java.util.ArrayList;
import java.util.List;

/// Times in nanoseconds, and what they come to.
final class Samples {
    private final List<Long> nanos = new ArrayList<>();

    interface Work {
        void run() throws Exception;
    }

    void time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - start);
    }

    void add(long time) {
        nanos.add(time);
    }

    /// In milliseconds; `share` 0.5 is the median.
    double at(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(place, 0, sorted.size() - 1)) / 1e6;
    }

    double median() {
        return at(0.5);
    }

    int count() {
        return nanos.size();
    }
}
