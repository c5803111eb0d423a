package peermortem.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints. Apart from [Version], which each start of the window asks: no cache of
/// classes can keep those of picocli, which are in the format of Java 5.
final class VersionOption implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Peermortem " + Version.current()};
    }
}
