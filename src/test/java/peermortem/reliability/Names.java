package peermortem.reliability;

import peermortem.intake.http.CheckedNames;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Hears in tests which hosts are looked for; those of `trap.example` are nowhere.
public final class Names extends InetAddressResolverProvider {
    static final String TRAP = "trap.example";
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    static void forget() {
        ASKED.clear();
    }

    static List<String> asked() {
        return List.copyOf(ASKED);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        // it stands in the place of the program's own, which must go on holding addresses
        InetAddressResolver usual = new CheckedNames().get(configuration);
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                ASKED.add(host);
                if (host.endsWith(TRAP)) {
                    throw new UnknownHostException(host);
                }
                return usual.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names";
    }
}
