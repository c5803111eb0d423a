package peermortem.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Hears every attempt of this process to reach somebody: a server of its own, what is asked of the
/// proxies, and the names of hosts.
public final class NetworkTrap implements AutoCloseable {
    private final ServerSocket server = listening();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final ProxySelector usual = ProxySelector.getDefault();

    public NetworkTrap() {
        Names.forget();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        heard.add("proxy for " + uri);
                        return List.of(Proxy.NO_PROXY);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress at, IOException failure) {
                        heard.add("failed " + uri);
                    }
                });
        Thread.ofVirtual().start(this::listen);
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                heard.add("a call from " + caller.getPort());
            } catch (IOException e) {
                heard.addAll(server.isClosed() ? List.of() : List.of("deaf: " + e));
            }
        }
    }

    /// Where the trap itself listens.
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /// A place that is found by its name, and nowhere. Each trap has another one, since the answer
    /// to a name is remembered.
    public String named() {
        return "http://pictures" + server.getLocalPort() + "." + Names.TRAP;
    }

    public List<String> heard() {
        List<String> all = new ArrayList<>(heard);
        Names.asked().forEach(name -> all.add("name " + name));
        return all;
    }

    @Override
    public void close() throws IOException {
        ProxySelector.setDefault(usual);
        server.close();
    }
}
