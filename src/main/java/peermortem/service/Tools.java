package peermortem.service;

import peermortem.domain.Problem;
import peermortem.report.pdf.PdfReports;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What the use cases need from outside. `home` is a folder for the list of recent files and for
/// signing keys; `random` makes ids and pseudonyms; `pdf` draws reports.
public record Tools(
        Clock clock,
        RandomGenerator random,
        SourceReader sources,
        Checker checker,
        Path home,
        Supplier<PdfReports> pdf,
        Function<Problem, String> words) {}
