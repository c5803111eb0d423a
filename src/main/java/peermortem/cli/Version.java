package peermortem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version that the build wrote into `version.properties`.
public final class Version {
    private Version() {}

    public static String current() {
        return Read.CURRENT;
    }

    /// Read once: the checklist of each submission is looked up by it.
    private static final class Read {
        private static final String CURRENT = read();
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/peermortem/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
