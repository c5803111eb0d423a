package peermortem.reliability;

import com.sun.management.OperatingSystemMXBean;

import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

import org.jspecify.annotations.Nullable;

import peermortem.intake.SourceIntake;
import peermortem.intake.http.HttpMap;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tries every kind of input for so many seconds in a folder. Exits with 1 at the first input that
/// is not taken or refused within its time; that input, made as small as it can be, stays in the
/// folder as `failed.*`. Arguments: folder, seconds per kind, seed, the address that must not hear
/// anything, and the kinds where not all are wanted.
public final class Fuzzing {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration HANGING = Duration.ofSeconds(60);
    private static final Duration SHRINKING = Duration.ofSeconds(20);
    private static final OperatingSystemMXBean WORK =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ExecutorService workers =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("taking-").factory());
    private final Path folder;
    private final Duration each;
    private final Random random;

    private Fuzzing(Path folder, Duration each, long seed) {
        this.folder = folder;
        this.each = each;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Fuzzing fuzzing =
                new Fuzzing(
                        folder,
                        Duration.ofSeconds(Long.parseLong(args[1])),
                        Long.parseLong(args[2]));
        ClassFixture fixture = new ClassFixture(folder);
        Damage damage = new Damage(args[3]);
        boolean[] failed = {false};
        JqwikSession.run(
                () -> {
                    try (SourceIntake intake = new SourceIntake(Clock.systemUTC(), HttpMap.none());
                            ClassDesk desk = fixture.handedIn(4)) {
                        desk.allocations().assign(1, 1).orThrow();
                        List<Target> targets = new ArrayList<>();
                        targets.addAll(new HandInTargets(damage, intake).all());
                        targets.addAll(new FileTargets(damage, fixture, desk).all());
                        targets.removeIf(t -> args.length > 4 && !args[4].contains(t.name()));
                        for (Target target : targets) {
                            failed[0] |= !fuzzing.holds(target);
                        }
                    }
                });
        System.exit(failed[0] ? 1 : 0);
    }

    private boolean holds(Target target) throws Exception {
        RandomGenerator<byte[]> inputs = target.inputs().generator(1_000);
        long end = System.nanoTime() + each.toNanos();
        Duration slowest = Duration.ZERO;
        int tried = 0;
        while (tried == 0 || System.nanoTime() < end) {
            Shrinkable<byte[]> input = inputs.next(random);
            long before = WORK.getProcessCpuTime();
            Optional<Throwable> failure = failure(target, input.value());
            Duration took = Duration.ofNanos(WORK.getProcessCpuTime() - before);
            if (failure.isPresent()) {
                tell(target, input, failure.get());
                return false;
            }
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            tried++;
        }
        System.out.printf(
                "%s: %d inputs, slowest %d ms%n", target.name(), tried, slowest.toMillis());
        return true;
    }

    /// What went wrong. What counts is the processor's time, since the machine may be busy; an
    /// input that took too long gets two more chances, since the code may not be compiled yet.
    private Optional<Throwable> failure(Target target, byte[] input) throws InterruptedException {
        Throwable failure = null;
        for (int chance = 0; chance < 3; chance++) {
            long before = WORK.getProcessCpuTime();
            failure = thrown(target, input);
            boolean inTime = WORK.getProcessCpuTime() - before < LONGEST.toNanos();
            if (failure != null) {
                return Optional.of(failure);
            }
            if (inTime) {
                return Optional.empty();
            }
        }
        return Optional.of(new TimeoutException("three times more than " + LONGEST));
    }

    private @Nullable Throwable thrown(Target target, byte[] input) throws InterruptedException {
        try {
            workers.submit(
                            () -> {
                                target.taking().take(input);
                                return true;
                            })
                    .get(HANGING.toSeconds(), TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (TimeoutException e) {
            Thread.getAllStackTraces().entrySet().stream()
                    .filter(t -> t.getKey().getName().startsWith("taking-"))
                    .forEach(t -> e.setStackTrace(t.getValue()));
            return e;
        }
    }

    private void tell(Target target, Shrinkable<byte[]> first, Throwable failure) throws Exception {
        boolean hangs = failure instanceof TimeoutException;
        byte[] smallest = hangs ? first.value() : shrunk(target, first).value();
        Path file = folder.resolve("failed." + target.name());
        Files.write(file, smallest);
        System.out.println(target.name() + " FAILED on " + smallest.length + " bytes in " + file);
        failure.printStackTrace(System.out);
    }

    private Shrinkable<byte[]> shrunk(Target target, Shrinkable<byte[]> failing) throws Exception {
        long end = System.nanoTime() + SHRINKING.toNanos();
        Shrinkable<byte[]> smallest = failing;
        boolean smaller = true;
        while (smaller && System.nanoTime() < end) {
            smaller = false;
            for (Shrinkable<byte[]> next : smallest.shrink().limit(200).toList()) {
                if (System.nanoTime() < end && thrown(target, next.value()) != null) {
                    smallest = next;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }
}
