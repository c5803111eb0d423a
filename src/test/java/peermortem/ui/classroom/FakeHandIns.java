package peermortem.ui.classroom;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.service.BatchPreview;
import peermortem.service.ColumnMeaning;
import peermortem.service.ExampleDesk;
import peermortem.service.HandInDesk;
import peermortem.service.HandInOrder;
import peermortem.service.HandInReport;
import peermortem.service.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers what was handed in; of several the second is always refused.
final class FakeHandIns implements HandInDesk {
    final List<HandInOrder> handedIn = new ArrayList<>();
    final List<Path> folders = new ArrayList<>();
    private final Runnable changed;
    int prepared;

    FakeHandIns(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public void prepare() {
        prepared++;
    }

    @Override
    public Outcome<HandInReport> submit(HandInOrder order) {
        return submit(List.of(order), Progress.NONE);
    }

    @Override
    public Outcome<HandInReport> submit(List<HandInOrder> orders, Progress progress) {
        handedIn.addAll(orders);
        changed.run();
        return report(orders.size());
    }

    @Override
    public Outcome<HandInReport> batch(
            Path csv, Map<ColumnMeaning, Integer> columns, Progress progress) {
        folders.add(csv);
        return report(2);
    }

    @Override
    public Outcome<BatchPreview> preview(Path csv, Map<ColumnMeaning, Integer> columns) {
        return Outcome.refused("file.unreadable", csv);
    }

    @Override
    public Outcome<HandInReport> folder(Path folder, Progress progress) {
        folders.add(folder);
        changed.run();
        return report(3);
    }

    @Override
    public Outcome<List<String>> titles(Path file) {
        return Outcome.done(List.of("One", "Two"));
    }

    @Override
    public ExampleDesk examples() {
        throw new UnsupportedOperationException("no examples here");
    }

    @Override
    public Outcome<HandInReport> revisit(Progress progress) {
        return report(0);
    }

    private static Outcome<HandInReport> report(int lines) {
        List<HandInReport.Line> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            boolean refused = i == 1;
            all.add(
                    new HandInReport.Line(
                            "s0" + (i + 1),
                            "text" + i + ".md",
                            Optional.of(SubmissionId.of("s0" + (i + 1))),
                            Optional.of(
                                    refused ? SubmissionState.REFUSED : SubmissionState.HANDED_IN),
                            refused
                                    ? Optional.of(Problem.of("file.missing", "text1.md"))
                                    : Optional.empty(),
                            refused ? HandInReport.Fate.REFUSED : HandInReport.Fate.TAKEN,
                            i % 2 == 0));
        }
        return Outcome.done(new HandInReport(all, false));
    }
}
