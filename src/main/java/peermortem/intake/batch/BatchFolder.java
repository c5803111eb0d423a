package peermortem.intake.batch;

import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.intake.Input;
import peermortem.intake.file.HandInNames;
import peermortem.intake.file.Postmortems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder with a clone, a folder or a file per author, named after them or as a learning platform
/// names it.
public final class BatchFolder {
    private static final int MAX_CHILDREN = 20_000;

    private BatchFolder() {}

    public static BatchPlan plan(Path folder) {
        List<BatchRow> rows = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.limit(MAX_CHILDREN).sorted().toList()) {
                String name = String.valueOf(child.getFileName());
                boolean directory = Files.isDirectory(child);
                if (!name.startsWith(".")
                        && (directory || Postmortems.isReadable(name) || name.endsWith(".zip"))) {
                    HandInNames parsed = HandInNames.of(directory ? name + "/" : name);
                    rows.add(
                            new BatchRow(
                                    rows.size() + 1,
                                    BatchRow.Author.of(parsed),
                                    Part.MAIN,
                                    new Input.File(child),
                                    Optional.empty(),
                                    parsed.late()));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("intake.file-unreadable", folder), e);
        }
        if (rows.isEmpty()) {
            throw new ProblemException(Problem.of("intake.folder-without-text", folder));
        }
        return new BatchPlan(rows, Optional.empty());
    }
}
