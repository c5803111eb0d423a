package peermortem.intake;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.intake.file.Disk;
import peermortem.intake.file.Documents;
import peermortem.intake.file.FileLimits;
import peermortem.intake.file.Reading;
import peermortem.intake.file.Received;
import peermortem.intake.http.HttpMap;
import peermortem.intake.http.Web;
import peermortem.intake.http.WebLimits;
import peermortem.intake.link.Link;
import peermortem.intake.link.LinkReader;
import peermortem.intake.link.Links;
import peermortem.intake.link.Located;
import peermortem.intake.link.Unmodified;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The intake of all sources. Nothing is written to disk; links go through the one guarded HTTP
/// client.
public final class SourceIntake implements Intake, AutoCloseable {
    private final Clock clock;
    private final Web web;
    private final FileLimits limits;
    private final Documents documents;
    private final LinkReader links;

    public SourceIntake(Clock clock, HttpMap map) {
        this(clock, new Web(map, WebLimits.standard()), FileLimits.standard());
    }

    public SourceIntake(Clock clock, Web web, FileLimits limits) {
        this.clock = clock;
        this.web = web;
        this.limits = limits;
        this.documents = new Documents(limits);
        this.links = new LinkReader(web, documents);
    }

    @Override
    public Outcome<Intaken> take(Input input) {
        try {
            return Outcome.done(one(input, read(input, Map.of())));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Outcome<List<Intaken>> takeAll(Input input) {
        try {
            return Outcome.done(read(input, Map.of()));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    @Override
    public Outcome<Optional<Intaken>> takeIfChanged(Input input, Earlier earlier) {
        try {
            Intaken intaken = one(input, read(input, earlier.provenance()));
            boolean same = intaken.snapshot().hash().equals(earlier.hash());
            return Outcome.done(same ? Optional.empty() : Optional.of(intaken));
        } catch (Unmodified e) {
            return Outcome.done(Optional.empty());
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private static Intaken one(Input input, List<Intaken> all) {
        if (all.size() != 1) {
            throw new ProblemException(Problem.of("intake.several-texts", name(input), all.size()));
        }
        return all.getFirst();
    }

    private List<Intaken> read(Input input, Map<String, String> earlier) {
        return switch (input) {
            case Input.Link(String text) -> link(text, earlier);
            case Input.File(var path) -> {
                Disk.Found found = Disk.read(path, limits);
                yield intaken(path.toString(), documents.read(found.received()), found.facts());
            }
            case Input.Named(String name, Bytes bytes) ->
                    intaken(name, documents.read(Received.file(name, bytes)), Map.of());
            case Input.Packed(var archive, String entry) ->
                    intaken(entry, documents.read(Disk.packed(archive, entry, limits)), Map.of());
            case Input.One(Input of, int number) ->
                    List.of(Intaken.chosen(name(of), read(of, Map.of()), number));
            case Input.Pasted(String text) -> List.of(pasted(text));
            case Input.Unusable(Problem problem) -> throw new ProblemException(problem);
        };
    }

    private List<Intaken> link(String text, Map<String, String> earlier) {
        Link link = Links.parse(text);
        Located located = links.read(link, earlier);
        return IntStream.range(0, located.readings().size())
                .mapToObj(
                        i -> {
                            Reading reading = located.readings().get(i);
                            boolean entry = reading.kind() == SourceKind.FEED_ITEM;
                            return intaken(
                                    entry
                                            ? new Source(
                                                    reading.kind(), text.strip() + "#" + (i + 1))
                                            : new Source(located.kind(), text.strip()),
                                    reading,
                                    located.provenance());
                        })
                .toList();
    }

    private List<Intaken> intaken(String name, List<Reading> readings, Map<String, String> facts) {
        return IntStream.range(0, readings.size())
                .mapToObj(
                        i -> {
                            Reading reading = readings.get(i);
                            String address =
                                    reading.kind() == SourceKind.FEED_ITEM
                                            ? name + "#" + (i + 1)
                                            : name;
                            return intaken(new Source(reading.kind(), address), reading, facts);
                        })
                .toList();
    }

    private Intaken intaken(Source source, Reading reading, Map<String, String> known) {
        Map<String, String> provenance = new HashMap<>(reading.facts());
        provenance.putAll(known);
        Snapshot plain =
                Snapshot.of(
                        source,
                        reading.text(),
                        reading.original(),
                        reading.mediaType(),
                        clock.instant());
        Snapshot snapshot =
                new Snapshot(
                        source,
                        plain.text(),
                        plain.hash(),
                        plain.original(),
                        plain.mediaType(),
                        plain.frozenAt(),
                        provenance);
        return new Intaken(snapshot, reading.attachments(), reading.drawing(), reading.notes());
    }

    private Intaken pasted(String text) {
        if (text.isBlank()) {
            throw new ProblemException(Problem.of("intake.empty-paste"));
        }
        Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
        if (bytes.size() > limits.textBytes()) {
            throw new ProblemException(
                    Problem.of("intake.file-too-large", "", limits.textBytes() / (1024 * 1024)));
        }
        Source source = new Source(SourceKind.PASTED, "");
        return new Intaken(
                Snapshot.of(source, text, bytes, "text/markdown", clock.instant()),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static String name(Input input) {
        return switch (input) {
            case Input.Link(String text) -> text.strip();
            case Input.File(var path) -> String.valueOf(path.getFileName());
            case Input.Named(String name, Bytes _) -> name;
            case Input.Packed(var _, String entry) -> entry;
            case Input.One(Input of, int number) -> name(of) + "#" + number;
            case Input.Pasted _, Input.Unusable _ -> "";
        };
    }

    @Override
    public void close() {
        web.close();
    }
}
