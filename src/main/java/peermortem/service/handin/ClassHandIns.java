package peermortem.service.handin;

import peermortem.domain.Outcome;
import peermortem.domain.ProblemException;
import peermortem.service.BatchPreview;
import peermortem.service.ColumnMeaning;
import peermortem.service.ExampleDesk;
import peermortem.service.HandInDesk;
import peermortem.service.HandInOrder;
import peermortem.service.HandInReport;
import peermortem.service.Progress;
import peermortem.service.book.OpenClass;
import peermortem.service.source.BatchColumns;
import peermortem.service.source.BatchReading;
import peermortem.service.source.FolderReading;
import peermortem.service.source.Loading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes hand-ins into a class file: sources are loaded several at a time, kept one by one as they
/// come.
public final class ClassHandIns implements HandInDesk {
    private static final Path HERE = Path.of("");
    private final OpenClass open;

    public ClassHandIns(OpenClass open) {
        this.open = open;
    }

    @Override
    public void prepare() {
        open.tools().checker().prepare();
    }

    @Override
    public Outcome<HandInReport> submit(HandInOrder order) {
        return run(List.of(order), HERE, Progress.NONE);
    }

    @Override
    public Outcome<HandInReport> submit(List<HandInOrder> orders, Progress progress) {
        return run(orders, HERE, progress);
    }

    @Override
    public Outcome<HandInReport> batch(
            Path csv, Map<ColumnMeaning, Integer> columns, Progress progress) {
        try {
            Path folder = csv.toAbsolutePath().getParent();
            List<HandInOrder> orders =
                    BatchReading.read(
                            csv, columns, open.state().assignment().zone(), open.state().people());
            return run(orders, folder == null ? HERE : folder, progress);
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Outcome<BatchPreview> preview(Path csv, Map<ColumnMeaning, Integer> columns) {
        try {
            return Outcome.done(BatchColumns.preview(csv, columns, open.state().people()));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Outcome<HandInReport> folder(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            return Outcome.refused("hand-in.no-folder", folder);
        }
        List<HandInOrder> orders = FolderReading.read(folder, open.state().people());
        return orders.isEmpty()
                ? Outcome.refused("hand-in.empty-folder", folder)
                : run(orders, folder, progress);
    }

    @Override
    public Outcome<List<String>> titles(Path file) {
        return open.tools().sources().titles(file);
    }

    @Override
    public ExampleDesk examples() {
        return new ClassExamples(open);
    }

    @Override
    public Outcome<HandInReport> revisit(Progress progress) {
        return open.readOnly()
                ? Outcome.refused("store.read-only", open.file())
                : new Revisits(open).run(progress);
    }

    private Outcome<HandInReport> run(List<HandInOrder> orders, Path base, Progress progress) {
        if (open.readOnly()) {
            return Outcome.refused("store.read-only", open.file());
        }
        KnownSources known = new KnownSources(open, base);
        Keeping keeping = new Keeping(open, known);
        HandInReport.Line[] lines = new HandInReport.Line[orders.size()];
        Loading loading =
                new Loading(
                        orders,
                        known::of,
                        progress,
                        (i, sources) -> lines[i] = keeping.keep(orders.get(i), sources));
        try {
            boolean all =
                    loading.run(
                            open.tools().sources(),
                            base,
                            i -> known.person(orders.get(i)).isPresent());
            progress.at(orders.size(), orders.size(), "");
            List<HandInReport.Line> ended = Arrays.stream(lines).filter(Objects::nonNull).toList();
            return Outcome.done(new HandInReport(ended, !all));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }
}
