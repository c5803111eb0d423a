package peermortem.bench;

import com.sun.net.httpserver.HttpServer;

import peermortem.domain.Part;
import peermortem.intake.Input;
import peermortem.intake.SourceIntake;
import peermortem.intake.batch.BatchJob;
import peermortem.intake.batch.BatchLimits;
import peermortem.intake.batch.BatchRow;
import peermortem.intake.batch.BatchRunner;
import peermortem.intake.batch.BatchSummary;
import peermortem.intake.batch.Cancellation;
import peermortem.intake.http.HttpMap;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A batch of links to a real server on loopback: how long it takes, what it holds in memory
/// whatever its length, whether anything is asked for twice, and how soon a cancel takes effect
/// while the server is silent. Argument: the bytes of each document.
public final class ManyLinks {
    private static final String HOST = "docs.google.com";
    private static final int CANCELS = 9;
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final byte[] text;
    private volatile int silentAfter = Integer.MAX_VALUE;

    private ManyLinks(int bytes) {
        text =
                "Issue Summary: the queue was full.\n"
                        .repeat(bytes / 35 + 1)
                        .getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws IOException {
        new ManyLinks(Integer.parseInt(args[0])).measure();
    }

    private void measure() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        HttpMap map = HttpMap.parse(HOST + "=http://127.0.0.1:" + server.getAddress().getPort());
        try (SourceIntake intake = new SourceIntake(Clock.systemUTC(), map)) {
            System.out.println(
                    "| links | taken | asked twice | seconds | heap in use at most, MB |");
            System.out.println("|---|---|---|---|---|");
            for (int links : List.of(100, 1_000, 1_000)) {
                batch(intake, links);
            }
            cancels(intake);
        } finally {
            server.stop(0);
        }
    }

    private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            if (requests.incrementAndGet() > silentAfter) {
                Thread.sleep(60_000);
            }
            exchange.getResponseHeaders().set("Content-Type", "text/markdown");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void batch(SourceIntake intake, int links) {
        requests.set(0);
        asked.clear();
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        long[] most = new long[1];
        long begin = System.nanoTime();
        BatchSummary summary =
                new BatchRunner(intake, BatchLimits.standard())
                        .run(
                                jobs(links),
                                (_, done, _) -> {
                                    if (done % 50 == 0) {
                                        System.gc();
                                        most[0] = Math.max(most[0], live(pools));
                                    }
                                },
                                new Cancellation());
        System.out.printf(
                "| %d | %d | %d | %.1f | %.1f |%n",
                links,
                summary.taken(),
                requests.get() - asked.size(),
                (System.nanoTime() - begin) / 1e9,
                most[0] / 1e6);
    }

    /// Bytes that survived the last collection.
    private static long live(List<MemoryPoolMXBean> pools) {
        return pools.stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(
                        pool ->
                                Optional.ofNullable(pool.getCollectionUsage())
                                        .map(java.lang.management.MemoryUsage::getUsed)
                                        .orElse(0L))
                .sum();
    }

    private void cancels(SourceIntake intake) {
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < CANCELS; i++) {
            requests.set(0);
            silentAfter = 100;
            Cancellation cancellation = new Cancellation();
            long[] asked = new long[1];
            new BatchRunner(intake, BatchLimits.standard())
                    .run(
                            jobs(1_000),
                            (_, done, _) -> {
                                if (done == 100 && asked[0] == 0) {
                                    asked[0] = System.nanoTime();
                                    cancellation.cancel();
                                }
                            },
                            cancellation);
            waits.add((System.nanoTime() - asked[0]) / 1e6);
        }
        waits.sort(null);
        System.out.printf(
                "cancelled with 900 of 1,000 left: %.0f ms, at most %.0f ms%n",
                waits.get(CANCELS / 2), waits.getLast());
    }

    private static List<BatchJob> jobs(int links) {
        List<BatchJob> jobs = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            jobs.add(
                    BatchJob.first(
                            new BatchRow(
                                    i + 1,
                                    new BatchRow.Author("s" + i, Optional.empty()),
                                    Part.MAIN,
                                    new Input.Link(
                                            "https://"
                                                    + HOST
                                                    + "/document/d/document"
                                                    + i
                                                    + "/edit"),
                                    Optional.empty(),
                                    false)));
        }
        return jobs;
    }
}
