package peermortem.intake.http;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Requests for a host go to another base address (tests, proxies): `host=base[,host=base…]`. What
/// lies under one of these bases is not subject to the private-address guard, and nothing else is
/// exempt.
public record HttpMap(Map<String, URI> bases) {
    public static final String VARIABLE = "PEERMORTEM_HTTP_MAP";

    public HttpMap {
        bases = Map.copyOf(bases);
    }

    public static HttpMap none() {
        return new HttpMap(Map.of());
    }

    public static HttpMap from(Map<String, String> environment) {
        return parse(environment.getOrDefault(VARIABLE, ""));
    }

    public static HttpMap parse(String text) {
        Map<String, URI> bases = new TreeMap<>();
        for (String pair : text.split(",")) {
            if (!pair.isBlank()) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new ProblemException(
                            Problem.of("intake.http-map", VARIABLE, pair.strip()));
                }
                bases.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        base(pair.substring(equals + 1).strip(), pair));
            }
        }
        return new HttpMap(bases);
    }

    private static URI base(String text, String pair) {
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        try {
            URI uri = URI.create(trimmed);
            if (uri.getHost() != null && Web.isWeb(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of("intake.http-map", VARIABLE, pair.strip()));
        }
        throw new ProblemException(Problem.of("intake.http-map", VARIABLE, pair.strip()));
    }

    /// Where a request for `address` really goes.
    URI target(URI address) {
        URI base = bases.get(key(address));
        if (base == null) {
            base = bases.get(key(address) + ":" + address.getPort());
        }
        if (base == null) {
            return address;
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(base + address.getRawPath() + query);
    }

    /// Whether an address lies under one of the configured bases.
    boolean covers(URI target) {
        return bases.values().stream().anyMatch(base -> under(base, target));
    }

    private static boolean under(URI base, URI target) {
        return base.getScheme().equalsIgnoreCase(target.getScheme())
                && base.getHost().equalsIgnoreCase(target.getHost())
                && base.getPort() == target.getPort()
                && (base.getRawPath().isEmpty()
                        || target.getRawPath().equals(base.getRawPath())
                        || target.getRawPath().startsWith(base.getRawPath() + "/"));
    }

    private static String key(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
