package peermortem.intake.http;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one HTTP client: GET without account, cookies or credentials, over http and https only.
/// Follows redirects itself so that every hop's address is checked. Problems are thrown as
/// ProblemException; a status other than 200 is the caller's to judge.
public final class Web implements AutoCloseable {
    private final HttpMap map;
    private final WebLimits limits;
    private final AddressGuard guard;
    private final ExecutorService lookUps = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    public Web(HttpMap map, WebLimits limits) {
        this(map, limits, InetAddress::getAllByName);
    }

    Web(HttpMap map, WebLimits limits, AddressGuard.Resolver resolver) {
        this.map = map;
        this.limits = limits;
        this.guard = new AddressGuard(map, resolver, lookUps);
    }

    public Deadline deadline() {
        return Deadline.in(limits.time());
    }

    public Fetched get(URI address, Map<String, String> headers, Deadline deadline) {
        URI current = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            HttpResponse<byte[]> answer = hop(current, headers, deadline);
            String location = answer.headers().firstValue("location").orElse("");
            if (!Redirect.is(answer.statusCode()) || location.isEmpty()) {
                return fetched(current, answer);
            }
            current = Redirect.follow(current, location);
            if (SignIn.is(current)) {
                return new Fetched(current, 401, Map.of(), Bytes.of(new byte[0]));
            }
        }
        throw new ProblemException(Problem.of("intake.too-many-redirects", host(address)));
    }

    private HttpResponse<byte[]> hop(URI address, Map<String, String> headers, Deadline deadline) {
        if (!isWeb(address) || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new ProblemException(Problem.of("intake.not-a-web-link", address));
        }
        URI target = map.target(address);
        try (CheckedNames.Held held = guard.check(target, deadline)) {
            Objects.requireNonNull(held);
            return send(request(target, headers), deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("intake.cancelled", host(address)), e);
        } catch (TimeoutException e) {
            throw new ProblemException(
                    Problem.of("intake.time-out", host(address), deadline.allowed().toSeconds()),
                    e);
        } catch (ExecutionException e) {
            throw new ProblemException(Failures.of(e, host(address), limits, deadline), e);
        }
    }

    private static HttpRequest request(URI target, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .version(
                                "https".equalsIgnoreCase(target.getScheme())
                                        ? HttpClient.Version.HTTP_2
                                        : HttpClient.Version.HTTP_1_1)
                        .header("User-Agent", "Peermortem")
                        .GET();
        headers.forEach(request::header);
        return request.build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request,
                        head ->
                                head.statusCode() == 200
                                        ? new LimitedBody(limits.bodyBytes())
                                        : new SkippedBody());
        try {
            return answer.get(deadline.remaining(), TimeUnit.NANOSECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private Fetched fetched(URI address, HttpResponse<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        byte[] body = answer.body();
        try {
            if ("gzip".equalsIgnoreCase(headers.get("content-encoding"))) {
                body = Gunzip.upTo(body, limits.bodyBytes());
            }
        } catch (BodyTooLarge e) {
            throw new ProblemException(Failures.tooLarge(host(address), limits), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("intake.connection-lost", host(address)), e);
        }
        return new Fetched(address, answer.statusCode(), headers, Bytes.of(body));
    }

    static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme())
                || "https".equalsIgnoreCase(address.getScheme());
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost());
    }

    @Override
    public void close() {
        client.shutdownNow();
        lookUps.shutdownNow();
    }
}
