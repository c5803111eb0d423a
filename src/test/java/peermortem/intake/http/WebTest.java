package peermortem.intake.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.ProblemException;
import peermortem.intake.FakeWeb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

class WebTest {
    private static final WebLimits LIMITS = new WebLimits(Duration.ofSeconds(10), 100_000, 3);
    private final FakeWeb server = new FakeWeb();

    @Test
    void whatIsNotMappedMayNotLeadToThisComputer() {
        server.text("secret", "keys");
        try (Web web = new Web(server.map(), LIMITS)) {
            assertEquals("intake.private-address", problem(web, server.base() + "/secret"));
        }
        assertTrue(server.requests().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "2130706433",
                "0x7f.1",
                "127.1"
            })
    void spellingsOfThisComputerAreRefused(String host) {
        URI base = URI.create(server.base());
        try (Web web = new Web(HttpMap.none(), LIMITS)) {
            String code = problem(web, "http://" + host + ":" + base.getPort() + "/");
            assertTrue(
                    List.of(
                                    "intake.private-address",
                                    "intake.host-not-found",
                                    "intake.not-a-web-link")
                            .contains(code),
                    code);
        }
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void aMappedHostsNeighboursAreStillGuarded() {
        server.text("blog.example/a", "fine");
        server.text("other", "secret");
        HttpMap map = HttpMap.parse("blog.example=" + server.base() + "/blog.example");
        try (Web web = new Web(map, LIMITS)) {
            assertEquals(200, get(web, "http://blog.example/a").status());
            assertEquals("intake.private-address", problem(web, server.base() + "/other"));
        }
    }

    @Test
    void oneOfSeveralAddressesBeingPrivateIsEnoughToRefuse() {
        AddressGuard.Resolver both =
                _ ->
                        new InetAddress[] {
                            InetAddress.ofLiteral("93.184.215.14"),
                            InetAddress.ofLiteral("10.0.0.1")
                        };
        try (Web web = new Web(HttpMap.none(), LIMITS, both)) {
            assertEquals("intake.private-address", problem(web, "http://blog.example/"));
        }
    }

    @Test
    void aNameThatTurnsPrivateBetweenCheckAndRequestIsNeverConnectedTo() {
        server.text("", "secret");
        URI base = URI.create(server.base());
        WebLimits brief = new WebLimits(Duration.ofSeconds(1), 100_000, 3);
        AddressGuard.Resolver publicAtFirst =
                _ -> new InetAddress[] {InetAddress.ofLiteral("93.184.215.14")};
        // spelled so that no look-up of another test is remembered for it
        String turnsPrivate = "http://lOcAlHoSt:" + base.getPort() + "/";
        try (Web web = new Web(HttpMap.none(), brief, publicAtFirst)) {
            assertFalse(problem(web, turnsPrivate).isEmpty());
        }
        assertEquals(List.of(), server.requests());
    }

    @Test
    void aHostHasItsCheckedAddressesOnlyWhileItIsHeld() throws IOException {
        InetAddress checked = InetAddress.ofLiteral("93.184.215.14");
        try (var first = CheckedNames.hold("held.example", List.of(checked));
                var second = CheckedNames.hold("HELD.example", List.of(checked))) {
            assertNotSame(first, second);
            assertEquals(List.of(checked), List.of(InetAddress.getAllByName("held.example")));
        }
        assertThrows(
                UnknownHostException.class, () -> InetAddress.getAllByName("other-held.example"));
    }

    @Test
    void redirectsAreFollowedRelativeToWhereTheyCameFrom() {
        server.on("blog.example/a/b", FakeWeb.redirect("../c"));
        server.text("blog.example/c", "found");
        try (Web web = new Web(server.map(), LIMITS)) {
            Fetched answer = get(web, "http://blog.example/a/b");
            assertEquals("found", new String(answer.body().toArray(), StandardCharsets.UTF_8));
            assertEquals(URI.create("http://blog.example/c"), answer.address());
        }
    }

    @Test
    void tooManyRedirectsEnd() {
        server.on("blog.example/a", FakeWeb.redirect("/a"));
        try (Web web = new Web(server.map(), LIMITS)) {
            assertEquals("intake.too-many-redirects", problem(web, "http://blog.example/a"));
        }
        assertEquals(4, server.requests().size());
    }

    @Test
    void aBodyIsReadUpToItsLimit() {
        server.text("blog.example/fits", "x".repeat(100_000));
        server.text("blog.example/large", "x".repeat(100_001));
        try (Web web = new Web(server.map(), LIMITS)) {
            assertEquals(100_000, get(web, "http://blog.example/fits").body().size());
            assertEquals("intake.too-large", problem(web, "http://blog.example/large"));
        }
    }

    @Test
    void aPackedBodyIsUnpackedUpToItsLimit() throws IOException {
        server.on("blog.example/small", gzip("x".repeat(50_000)));
        server.on("blog.example/bomb", gzip("x".repeat(5_000_000)));
        try (Web web = new Web(server.map(), LIMITS)) {
            assertEquals(50_000, get(web, "http://blog.example/small").body().size());
            assertEquals("intake.too-large", problem(web, "http://blog.example/bomb"));
        }
    }

    @Test
    void anEndlessErrorPageIsNotReadToTheEnd() {
        server.on(
                "blog.example/a",
                exchange -> {
                    exchange.sendResponseHeaders(404, 0);
                    byte[] chunk = new byte[8192];
                    while (!Thread.currentThread().isInterrupted()) {
                        exchange.getResponseBody().write(chunk);
                    }
                });
        try (Web web = new Web(server.map(), LIMITS)) {
            assertEquals(404, get(web, "http://blog.example/a").status());
        }
    }

    @Test
    void interruptingTheThreadEndsTheRequest() throws InterruptedException {
        server.on("blog.example/a", server.silence());
        try (Web web = new Web(server.map(), LIMITS)) {
            String[] code = new String[1];
            Thread thread =
                    Thread.ofVirtual().start(() -> code[0] = problem(web, "http://blog.example/a"));
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            assertTrue(thread.join(Duration.ofSeconds(30)));
            assertEquals("intake.cancelled", code[0]);
        }
    }

    @Test
    void nothingButWebAddressesIsAsked() {
        try (Web web = new Web(HttpMap.none(), LIMITS)) {
            assertEquals("intake.not-a-web-link", problem(web, "file:///etc/passwd"));
            assertEquals("intake.not-a-web-link", problem(web, "http://user:word@example.org/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs.google.com",
                "=http://127.0.0.1",
                "a=ftp://127.0.0.1",
                "a=nothing",
                "a=http://"
            })
    void aMapThatCannotBeReadIsRefused(String map) {
        assertEquals(
                "intake.http-map",
                assertThrows(ProblemException.class, () -> HttpMap.parse(map)).problem().code());
    }

    private static Fetched get(Web web, String address) {
        return web.get(URI.create(address), Map.of(), web.deadline());
    }

    private static String problem(Web web, String address) {
        return assertThrows(ProblemException.class, () -> get(web, address)).problem().code();
    }

    private static FakeWeb.Answer gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FakeWeb.ok("text/plain", bytes.toByteArray()).to(exchange);
        };
    }

    @AfterEach
    void closeTheServer() {
        server.close();
    }
}
