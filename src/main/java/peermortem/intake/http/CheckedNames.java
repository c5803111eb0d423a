package peermortem.intake.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The platform's look-up of names, with one addition: while a host is held, it has the addresses
/// that were checked and no others. The HTTP client resolves names itself, so this is how it is
/// made to connect to what was checked, while TLS still checks the name. The platform finds this
/// class by its service file.
public final class CheckedNames extends InetAddressResolverProvider {
    private static final Map<String, Holding> HELD = new ConcurrentHashMap<>();

    /// Checked addresses and how many requests rely on them.
    private record Holding(List<InetAddress> addresses, int holders) {}

    /// Lets go of a host.
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// Until it is let go of, a host has these addresses; the last check of several counts.
    static Held hold(String host, List<InetAddress> addresses) {
        HELD.merge(
                key(host),
                new Holding(addresses, 1),
                (before, now) -> new Holding(now.addresses(), before.holders() + 1));
        return () ->
                HELD.computeIfPresent(
                        key(host),
                        (name, held) ->
                                held.holders() == 1
                                        ? null
                                        : new Holding(held.addresses(), held.holders() - 1));
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Checked(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "peermortem";
    }

    private record Checked(InetAddressResolver usual) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            Holding held = HELD.get(key(host));
            return held == null ? usual.lookupByName(host, policy) : held.addresses().stream();
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return usual.lookupByAddress(address);
        }
    }
}
