package peermortem.service.packet;

import peermortem.document.Quotation;
import peermortem.domain.Bytes;
import peermortem.domain.ItemGrade;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Sha256;
import peermortem.service.packet.ResultAnswer.Objection;
import peermortem.service.packet.ResultAnswer.Rated;
import peermortem.store.AttachmentStore;
import peermortem.store.Json;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;
import peermortem.store.Session;
import peermortem.store.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A result as its student reads it: first the comments, with the question whether they helped;
/// then the grade, with appeals. What the student says is kept in the packet and signed at once.
public final class ResultDesk implements AutoCloseable {
    private static final String REVEALED = "revealed";
    private final Store store;
    private final Result result;
    private final Optional<Signing.Keys> keys;
    private final Clock clock;

    private ResultDesk(Store store, Result result, Optional<Signing.Keys> keys, Clock clock) {
        this.store = store;
        this.result = result;
        this.keys = keys;
        this.clock = clock;
    }

    static ResultDesk of(Store store, KeyShelf shelf, Clock clock) {
        Letter letter = PacketFile.order(store, PacketKind.RESULT);
        Result result = Json.read(letter.json(), Result.class);
        return new ResultDesk(store, result, keys(store, shelf, letter, result), clock);
    }

    /// Without the key a result can still be read.
    private static Optional<Signing.Keys> keys(
            Store store, KeyShelf shelf, Letter letter, Result result) {
        try {
            return Optional.of(shelf.keys(store, letter, result));
        } catch (ProblemException e) {
            if (!e.problem().code().equals("packet.no-key")) {
                throw e;
            }
            return Optional.empty();
        }
    }

    public Path file() {
        return store.file();
    }

    public Result result() {
        return result;
    }

    /// The text that was graded.
    public Optional<String> text() {
        return result.text().flatMap(hash -> store.read(s -> s.texts().text(hash)));
    }

    /// The report as a PDF, if it is the one that was signed.
    public Optional<Bytes> report() {
        return result.report()
                .flatMap(
                        hash ->
                                store.read(s -> s.attachments().find(AttachmentStore.REPORT))
                                        .filter(b -> Sha256.of(b.toArray()).equals(hash)));
    }

    /// What the student has said so far.
    public ResultAnswer said() {
        return store.read(s -> s.letters().find(LetterStore.ANSWER))
                .map(l -> Json.read(l.json(), ResultAnswer.class))
                .orElseGet(
                        () ->
                                new ResultAnswer(
                                        result.classId(),
                                        result.submission(),
                                        List.of(),
                                        List.of()));
    }

    /// True once the grade was shown; from then on ratings stand.
    public boolean revealed() {
        return result.reviews().isEmpty() || store.read(s -> s.meta().find(REVEALED)).isPresent();
    }

    public Outcome<ResultAnswer> reveal() {
        return attempt(
                () ->
                        store.write(
                                s -> {
                                    s.meta().put(REVEALED, clock.instant().toString());
                                    return true;
                                }));
    }

    /// Says whether a review helped; only before the grade is shown.
    public Outcome<ResultAnswer> rate(String reviewer, boolean helpful) {
        if (result.reviews().stream().noneMatch(r -> r.reviewer().equals(reviewer))) {
            return Outcome.refused("result.no-review", reviewer);
        }
        if (revealed()) {
            return Outcome.refused("result.rated-late");
        }
        return say(
                said -> {
                    List<Rated> ratings = new ArrayList<>(said.ratings());
                    ratings.removeIf(r -> r.reviewer().equals(reviewer));
                    ratings.add(new Rated(reviewer, helpful, clock.instant()));
                    return new ResultAnswer(
                            said.classId(), said.submission(), ratings, said.appeals());
                });
    }

    /// Appeals an item with a passage of the own text; again, until it is sent.
    public Outcome<ResultAnswer> appeal(ItemId item, String quote, String argument) {
        Optional<Problem> problem = refusal(item, quote, argument);
        if (problem.isPresent()) {
            return new Outcome.Refused<>(problem.get());
        }
        return say(
                said -> {
                    List<Objection> appeals = new ArrayList<>(said.appeals());
                    appeals.removeIf(a -> a.item().equals(item));
                    appeals.add(
                            new Objection(item, quote.strip(), argument.strip(), clock.instant()));
                    return new ResultAnswer(
                            said.classId(), said.submission(), said.ratings(), appeals);
                });
    }

    private Optional<Problem> refusal(ItemId item, String quote, String argument) {
        if (!revealed()) {
            return Optional.of(Problem.of("result.reveal-first"));
        }
        if (result.rubric().item(item).isEmpty()) {
            return Optional.of(Problem.of("review.no-item", item));
        }
        if (result.appeals().stream().anyMatch(a -> a.item().equals(item))) {
            return Optional.of(Problem.of("appeal.again", item));
        }
        if (clock.instant().isAfter(result.appealUntil())) {
            return Optional.of(Problem.of("appeal.too-late", item));
        }
        if (counts(item)) {
            return Optional.of(Problem.of("appeal.met", item));
        }
        if (argument.isBlank()) {
            return Optional.of(Problem.of("appeal.argument"));
        }
        boolean there =
                !quote.isBlank()
                        && text().map(t -> Quotation.in(t, quote).isPresent()).orElse(true);
        return there ? Optional.empty() : Optional.of(Problem.of("appeal.quote"));
    }

    private boolean counts(ItemId item) {
        return Optional.ofNullable(result.grade().items().get(item))
                .filter(ItemGrade::met)
                .isPresent();
    }

    private Outcome<ResultAnswer> say(UnaryOperator<ResultAnswer> change) {
        if (keys.isEmpty()) {
            return Outcome.refused("packet.no-key", store.file());
        }
        ResultAnswer said = change.apply(said());
        return attempt(() -> store.write(session -> sign(session, said, keys.get())));
    }

    private static boolean sign(Session session, ResultAnswer said, Signing.Keys keys) {
        session.letters().put(Signing.sign(LetterStore.ANSWER, Json.write(said), keys));
        return true;
    }

    private Outcome<ResultAnswer> attempt(Runnable work) {
        try {
            work.run();
            return Outcome.done(said());
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    /// Writes what was said as a file for the TA, without texts or the grade.
    public Outcome<Path> sendBack(Path to) {
        Optional<Letter> answer = store.read(s -> s.letters().find(LetterStore.ANSWER));
        if (answer.isEmpty()) {
            return Outcome.refused("result.nothing-to-send");
        }
        String name = PacketFile.name("to-my-result", result.submission().value());
        try {
            return Outcome.done(
                    PacketFile.make(
                            PacketFile.in(to, name),
                            PacketKind.RESULT,
                            packet -> packet.letters().put(answer.get())));
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", to);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
