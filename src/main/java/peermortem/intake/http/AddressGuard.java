package peermortem.intake.http;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Resolves a host and refuses it unless every address it has is a public one. The platform caches
/// what it resolved for longer than a request takes to connect, so the client connects to what was
/// checked; the check is repeated when the answer has come, so a name that changed in between gains
/// nothing.
final class AddressGuard {
    private final HttpMap map;
    private final Resolver resolver;
    private final Executor lookUps;

    AddressGuard(HttpMap map, Resolver resolver, Executor lookUps) {
        this.map = map;
        this.resolver = resolver;
        this.lookUps = lookUps;
    }

    /// Looks a host's addresses up.
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    void check(URI target, Deadline deadline) throws InterruptedException, TimeoutException {
        if (map.covers(target)) {
            return;
        }
        String host = target.getHost();
        for (InetAddress address : resolve(host, deadline)) {
            if (PrivateAddresses.contain(address)) {
                throw new ProblemException(Problem.of("intake.private-address", host));
            }
        }
    }

    private InetAddress[] resolve(String host, Deadline deadline)
            throws InterruptedException, TimeoutException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        Callable<InetAddress[]> lookUp = () -> resolver.resolve(bare);
        FutureTask<InetAddress[]> task = new FutureTask<>(lookUp);
        lookUps.execute(task);
        try {
            return task.get(deadline.remaining(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new ProblemException(Problem.of("intake.host-not-found", host), e);
        }
    }
}
