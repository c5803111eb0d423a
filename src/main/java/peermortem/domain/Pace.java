package peermortem.domain;

/// What long work does between two steps. Whoever starts it says what that is, such as making way
/// for a window's thread; where nobody does, it is nothing.
public final class Pace {
    private static final ScopedValue<Runnable> STEP = ScopedValue.newInstance();

    private Pace() {}

    /// Does work that ends each of its steps with `step`.
    public static <T, X extends Throwable> T with(
            Runnable step, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(STEP, step).call(work);
    }

    /// What the work on this thread does after a step. Other threads that help with the work are to
    /// be given it.
    public static Runnable step() {
        return STEP.orElse(Pace::nothing);
    }

    private static void nothing() {
        // nobody said what to do
    }
}
