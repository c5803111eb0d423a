package peermortem.bench;

/// A loop that takes 12 ms on an idle machine and neither allocates nor waits: how much longer it
/// takes now and then is what the machine adds to everything else as well.
final class Arithmetic {
    private static final double MILLISECONDS = 12;
    private static final int ROUNDS = 200_000;
    private static final int TRIES = 40;
    private static final double TIMES = MILLISECONDS / fastest();

    private Arithmetic() {}

    static void run() {
        for (int i = 0; i < TIMES; i++) {
            once();
        }
    }

    private static void once() {
        double result = 0;
        for (int i = 1; i < ROUNDS; i++) {
            result += Math.sqrt(i);
        }
        if (Double.isNaN(result)) { // or the loop would be left out
            throw new ArithmeticException("roots are numbers");
        }
    }

    /// Milliseconds of one round where nothing comes between.
    private static double fastest() {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            once();
            least = Math.min(least, (System.nanoTime() - start) / 1e6);
        }
        return least;
    }
}
