package peermortem.intake.batch;

import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.intake.Input;
import peermortem.intake.file.Archive;
import peermortem.intake.file.Disk;
import peermortem.intake.file.FileLimits;
import peermortem.intake.file.HandInNames;
import peermortem.intake.file.Postmortems;
import peermortem.intake.file.Received;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The zip that Moodle and Canvas make of all submissions, or any zip with a file or folder per
/// author. Entries are read one at a time and only when they are taken.
public final class BatchArchive {
    private static final Pattern ADVANCED =
            Pattern.compile("(?i).*(advanced|attractive|part[ _-]?2|task[ _-]?1).*");
    private static final Pattern PACKED = Pattern.compile("(?i).*\\.zip");
    private static final Pattern NOTE = Pattern.compile("(?i).*\\.(html?|txt|url)");
    private static final int NOTE_BYTES = 64 * 1024;
    private final Path archive;
    private final FileLimits limits;

    private BatchArchive(Path archive, FileLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    public static BatchPlan plan(Path archive, FileLimits limits) {
        return new BatchPlan(new BatchArchive(archive, limits).rows(), Optional.empty());
    }

    /// One author's files, by what is behind the author's name.
    private record Bundle(HandInNames first, Map<String, ZipEntry> files) {}

    private List<BatchRow> rows() {
        Map<String, Bundle> bundles = bundles();
        if (bundles.isEmpty()) {
            throw new ProblemException(
                    Problem.of("intake.archive-without-text", archive.getFileName()));
        }
        List<BatchRow> rows = new ArrayList<>();
        for (Bundle bundle : bundles.values()) {
            rows(rows.size() + 1, bundle).forEach(rows::add);
        }
        return rows;
    }

    private Map<String, Bundle> bundles() {
        Map<String, Bundle> bundles = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > limits.archiveEntries()) {
                throw new ProblemException(
                        Problem.of(
                                "intake.archive-entries",
                                archive.getFileName(),
                                limits.archiveEntries()));
            }
            for (ZipEntry entry : zip.stream().toList()) {
                Archive.checkName(String.valueOf(archive.getFileName()), entry.getName());
                String path = entry.getName().replace('\\', '/');
                if (!entry.isDirectory()
                        && (Postmortems.isReadable(path)
                                || PACKED.matcher(path).matches()
                                || NOTE.matcher(path).matches())) {
                    HandInNames name = HandInNames.of(path);
                    bundles.computeIfAbsent(
                                    name.key(), _ -> new Bundle(name, new LinkedHashMap<>()))
                            .files()
                            .put(name.file(), entry);
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("intake.archive-broken", archive.getFileName()), e);
        }
        return bundles;
    }

    private List<BatchRow> rows(int number, Bundle bundle) {
        Map<String, ZipEntry> main = new LinkedHashMap<>();
        Map<String, ZipEntry> advanced = new LinkedHashMap<>();
        boolean several = bundle.files().size() > 1;
        bundle.files()
                .forEach(
                        (name, entry) ->
                                (several && ADVANCED.matcher(name).matches() ? advanced : main)
                                        .put(name, entry));
        List<BatchRow> rows = new ArrayList<>();
        rows.add(row(number, bundle, Part.MAIN, input(main.isEmpty() ? bundle.files() : main)));
        if (!advanced.isEmpty() && !main.isEmpty()) {
            rows.add(row(number + 1, bundle, Part.ADVANCED, input(advanced)));
        }
        return rows;
    }

    private static BatchRow row(int number, Bundle bundle, Part part, Input input) {
        return new BatchRow(
                number,
                BatchRow.Author.of(bundle.first()),
                part,
                input,
                Optional.empty(),
                bundle.first().late());
    }

    private Input input(Map<String, ZipEntry> files) {
        Optional<String> chosen =
                files.size() == 1
                        ? files.keySet().stream().findFirst()
                        : Postmortems.choose(files.keySet(), name -> text(files, name));
        if (chosen.isEmpty()) {
            return new Input.Unusable(
                    Problem.of(
                            "intake.which-file",
                            archive.getFileName(),
                            Postmortems.list(files.keySet())));
        }
        ZipEntry entry = Optional.ofNullable(files.get(chosen.get())).orElseThrow();
        if (NOTE.matcher(chosen.get()).matches() && entry.getSize() < NOTE_BYTES) {
            Optional<Input> link =
                    OnlyLink.in(
                            Received.file(
                                    chosen.get(),
                                    Disk.readPacked(archive, entry.getName(), limits)));
            if (link.isPresent()) {
                return link.get();
            }
        }
        return new Input.Packed(archive, entry.getName());
    }

    private String text(Map<String, ZipEntry> files, String name) {
        ZipEntry entry = Optional.ofNullable(files.get(name)).orElseThrow();
        return new String(
                Disk.readPacked(archive, entry.getName(), limits).toArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
