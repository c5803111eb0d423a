package peermortem.intake.http;

import java.time.Duration;

/// How long a link may take in all, how many bytes a body may have and how often it may redirect.
public record WebLimits(Duration time, int bodyBytes, int redirects) {
    public static WebLimits standard() {
        return new WebLimits(Duration.ofSeconds(20), 25 * 1024 * 1024, 10);
    }
}
