package peermortem.reliability;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How another process of this program is started, with the classes of the tests.
final class Child {
    private Child() {}

    /// The command that runs a class's `main`; `options` are for the virtual machine.
    static List<String> command(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }
}
