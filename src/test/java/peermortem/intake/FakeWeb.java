package peermortem.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import peermortem.intake.http.HttpMap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A server on loopback that plays the hosts of the web: `host/path?query` → answer; all else is
/// 404. Remembers every request.
public final class FakeWeb implements AutoCloseable {
    private static final List<String> HOSTS =
            List.of(
                    "docs.google.com",
                    "drive.google.com",
                    "accounts.google.com",
                    "github.com",
                    "raw.githubusercontent.com",
                    "api.github.com",
                    "gist.githubusercontent.com",
                    "gitlab.com",
                    "blog.example",
                    "dev.to");
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public FakeWeb() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Writes an answer.
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public HttpMap map() {
        return HttpMap.parse(mapping());
    }

    /// As the environment says it; nobody listens at `down.example`.
    public String mapping() {
        return HOSTS.stream()
                .map(host -> host + "=" + base() + "/" + host)
                .collect(Collectors.joining(",", "", ",down.example=http://127.0.0.1:1"));
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    public long requestsFor(String address) {
        return requests.stream().filter(address::equals).count();
    }

    public void on(String address, Answer answer) {
        answers.put(address, answer);
    }

    public void text(String address, String body) {
        on(address, ok("text/plain; charset=utf-8", body));
    }

    public static Answer ok(String mediaType, String body) {
        return ok(mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer ok(String mediaType, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    public static Answer status(int status) {
        return exchange -> {
            byte[] body = "<html><body>no</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    public static Answer status(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            status(status).to(exchange);
        };
    }

    public static Answer redirect(String location) {
        return status(302, "Location", location);
    }

    /// Sends no answer until the server is closed.
    public Answer silence() {
        return _ -> await();
    }

    /// Sends one byte and then nothing until the server is closed.
    public Answer trickle() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        };
    }

    /// Answers a while later, or when the server is closed.
    public Answer late(Duration delay, Answer answer) {
        return exchange -> {
            try {
                var _ = closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer.to(exchange);
        };
    }

    /// Never stops sending.
    public static Answer endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            byte[] chunk = "again and again ".repeat(512).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                body.write(chunk);
            }
        };
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString().substring(1);
        requests.add(address);
        try (exchange) {
            answers.getOrDefault(address, status(404)).to(exchange);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
