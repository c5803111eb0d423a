package peermortem.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version that the build wrote into `version.properties`.
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Peermortem " + current()};
    }

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
