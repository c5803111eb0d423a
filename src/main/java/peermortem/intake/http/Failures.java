package peermortem.intake.http;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLException;

/// What a failed exchange means to the user.
final class Failures {
    private Failures() {}

    static Problem of(Throwable failure, String host, WebLimits limits, Deadline deadline) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge _ -> {
                    return tooLarge(host, limits);
                }
                case UnknownHostException _ -> {
                    return Problem.of("intake.host-not-found", host);
                }
                case UnresolvedAddressException _ -> {
                    return Problem.of("intake.host-not-found", host);
                }
                case HttpConnectTimeoutException _ -> {
                    return Problem.of("intake.no-connection", host);
                }
                case HttpTimeoutException _ -> {
                    return Problem.of("intake.time-out", host, deadline.allowed().toSeconds());
                }
                case ConnectException _ -> {
                    return Problem.of("intake.no-connection", host);
                }
                case SSLException _ -> {
                    return Problem.of("intake.insecure", host);
                }
                default -> {}
            }
        }
        return Problem.of("intake.connection-lost", host);
    }

    static Problem tooLarge(String host, WebLimits limits) {
        return Problem.of("intake.too-large", host, limits.bodyBytes() / (1024 * 1024));
    }
}
