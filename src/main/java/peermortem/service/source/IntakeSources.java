package peermortem.service.source;

import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.intake.Earlier;
import peermortem.intake.Input;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;
import peermortem.intake.batch.BatchJob;
import peermortem.intake.batch.BatchLimits;
import peermortem.intake.batch.BatchResult;
import peermortem.intake.batch.BatchRow;
import peermortem.intake.batch.BatchRunner;
import peermortem.intake.batch.BatchSheet;
import peermortem.intake.batch.Cancellation;
import peermortem.service.SourceReader;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads sources as people write them: a link, the path of a file, or the text itself.
public final class IntakeSources implements SourceReader {
    /// Parts an archive from the name of a file in it.
    static final String WITHIN = "!/";

    /// Parts an archive from the names of files of which none is surely the one.
    static final String CHOICE = "!?";

    private static final int LONGEST_PATH = 4_096;

    /// One text of a feed: its file or link, `#` and its number.
    private static final Pattern ONE = Pattern.compile("(\\S.*\\S)#([1-9]\\d{0,4})");

    private final Intake intake;

    public IntakeSources(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Outcome<Snapshot> read(String source, Path base) {
        if (source.isBlank()) {
            return Outcome.refused("hand-in.no-source");
        }
        return intake.take(input(source, base)).map(Intaken::snapshot);
    }

    @Override
    public Outcome<List<String>> titles(Path file) {
        return intake.takeAll(new Input.File(file))
                .map(
                        all ->
                                all.stream()
                                        .map(
                                                one ->
                                                        one.snapshot()
                                                                .provenance()
                                                                .getOrDefault("title", ""))
                                        .toList());
    }

    /// A polite number at a time, the same link once, what passes by itself again after a pause.
    @Override
    public void readAll(List<Wanted> wanted, Path base, Arrivals arrivals) {
        List<BatchJob> jobs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            jobs.add(job(i, wanted.get(i), base));
        }
        new BatchRunner(intake, BatchLimits.standard())
                .run(
                        jobs,
                        (result, _, _) -> arrived(result, arrivals),
                        new Cancellation(arrivals::cancelled));
    }

    private static BatchJob job(int number, Wanted wanted, Path base) {
        Input input =
                wanted.source().isBlank()
                        ? new Input.Unusable(Problem.of("hand-in.no-source"))
                        : input(wanted.source(), base);
        BatchRow row =
                new BatchRow(
                        number,
                        new BatchRow.Author("", Optional.empty()),
                        Part.MAIN,
                        input,
                        Optional.empty(),
                        false);
        return new BatchJob(
                row, wanted.known().map(known -> new Earlier(known.hash(), known.provenance())));
    }

    private static void arrived(BatchResult result, Arrivals arrivals) {
        int index = result.row().line();
        switch (result) {
            case BatchResult.Taken(BatchRow _, Intaken intaken) ->
                    arrivals.arrived(index, Outcome.done(intaken.snapshot()));
            case BatchResult.Unchanged _ -> arrivals.unchanged(index);
            case BatchResult.Refused(BatchRow _, Problem problem) ->
                    arrivals.arrived(index, new Outcome.Refused<>(problem));
            case BatchResult.Cancelled _ -> {}
        }
    }

    private static Input input(String source, Path base) {
        Matcher one = ONE.matcher(source.strip());
        if (one.matches() && !exists(source, base)) {
            return new Input.One(input(one.group(1), base), Integer.parseInt(one.group(2)));
        }
        String start = source.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("http://") || start.startsWith("https://")) {
            return new Input.Link(source);
        }
        int choice = source.indexOf(".zip" + CHOICE);
        if (choice > 0) {
            String names = source.substring(choice + 4 + CHOICE.length());
            return new Input.Unusable(
                    Problem.of("intake.which-file", source.substring(0, choice + 4), names));
        }
        int within = source.indexOf(".zip" + WITHIN);
        if (within > 0) {
            Path archive = base.resolve(source.substring(0, within + 4).strip());
            return new Input.Packed(archive, source.substring(within + 4 + WITHIN.length()));
        }
        Optional<Path> path = path(source, base);
        if (exists(source, base)) {
            boolean batch = !base.toString().isEmpty();
            return batch && !BatchSheet.mayRead(base, path.get())
                    ? new Input.Unusable(Problem.of("intake.path-outside", source))
                    : new Input.File(path.get());
        }
        if (source.strip().lines().count() > 1) {
            return new Input.Pasted(source);
        }
        if (start.contains("://")
                || start.contains("docs.google.com")
                || start.startsWith("www.")) {
            return new Input.Link(source);
        }
        return path.<Input>map(Input.File::new).orElseGet(() -> new Input.Pasted(source));
    }

    private static boolean exists(String source, Path base) {
        return path(source, base).filter(Files::exists).isPresent();
    }

    private static Optional<Path> path(String source, Path base) {
        if (source.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(source.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
