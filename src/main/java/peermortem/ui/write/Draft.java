package peermortem.ui.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Text files of drafts: read whole, written beside and moved over, so that nothing is ever half
/// written.
final class Draft {
    private static final long MOST_BYTES = 4_000_000;

    private Draft() {}

    static String read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new peermortem.domain.ProblemException(
                    peermortem.domain.Problem.of("write.too-large", file.getFileName()));
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside = target.resolveSibling(target.getFileName() + ".tmp");
        Files.writeString(beside, text);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
