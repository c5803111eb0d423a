package peermortem.intake.http;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Resolves a host and refuses it unless every address it has is a public one. Until the request
/// has ended the host then has those addresses, so that a name which changes in between (DNS
/// rebinding) gains nothing.
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

    /// To be closed when the request has ended.
    CheckedNames.Held check(URI target, Deadline deadline)
            throws InterruptedException, TimeoutException {
        if (map.covers(target)) {
            return () -> {}; // nothing is held
        }
        String host = target.getHost();
        List<InetAddress> addresses = List.of(resolve(host, deadline));
        if (addresses.isEmpty() || addresses.stream().anyMatch(PrivateAddresses::contain)) {
            throw new ProblemException(Problem.of("intake.private-address", host));
        }
        return CheckedNames.hold(host, addresses);
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
