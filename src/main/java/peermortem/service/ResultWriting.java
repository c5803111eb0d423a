package peermortem.service;

import peermortem.domain.Assignment;
import peermortem.domain.Decision;
import peermortem.domain.Grade;
import peermortem.domain.PacketKind;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.store.Json;
import peermortem.store.LetterStore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes results: one student's grade, ticks, reasons and notes (under pseudonyms, unless the
/// class is open), decisions, and until when to appeal.
final class ResultWriting {
    private final OpenClass open;
    private final Path folder;

    ResultWriting(OpenClass open, Path folder) {
        this.open = open;
        this.folder = folder;
    }

    /// What a result says. Decisions do not say who made them.
    record Result(
            String classId,
            String title,
            peermortem.domain.Rubric rubric,
            SubmissionId submission,
            Grade grade,
            List<Given> reviews,
            List<Ruling> decisions,
            Instant appealUntil,
            String privateKey,
            String publicKey) {}

    /// A review as its author sees it.
    record Given(String reviewer, List<peermortem.domain.Tick> ticks, String note) {}

    record Ruling(peermortem.domain.ItemId item, boolean met, String reason) {}

    Path write(PersonId author) throws IOException {
        Standing standing = open.standing();
        SubmissionId submission = standing.submissionOf(author).orElseThrow();
        Signing.Keys keys = Signing.newKeys();
        Result result = result(standing, submission, keys);
        Optional<String> text =
                standing.accepted(submission)
                        .map(h -> open.store().read(s -> s.handIns().snapshots(h.number())))
                        .map(Map::copyOf)
                        .flatMap(s -> Optional.ofNullable(s.get(Part.MAIN)))
                        .map(Snapshot::text);
        Path made =
                PacketWriting.make(
                        PacketWriting.target(folder, PacketKind.RESULT, author),
                        packet -> {
                            packet.meta().put("kind", PacketKind.RESULT.spelling());
                            text.ifPresent(packet.texts()::putText);
                            packet.letters()
                                    .put(Signing.sign(LetterStore.ORDER, Json.write(result), keys));
                        });
        open.store()
                .write(
                        session -> {
                            session.people().putKey(author, keys.publicKey(), open.now());
                            open.log(
                                    session,
                                    "packet.written",
                                    author.value(),
                                    Facts.NONE,
                                    Facts.of("kind", "result"));
                            return true;
                        });
        return made;
    }

    private Result result(Standing standing, SubmissionId submission, Signing.Keys keys) {
        Assignment assignment = standing.state().assignment();
        boolean hidden = assignment.settings().blindness().hidesReviewer();
        Instant released =
                Optional.ofNullable(standing.state().releases().get(submission))
                        .map(Release::at)
                        .orElse(open.now());
        Grade grade = new Rows(standing).grade(submission);
        return new Result(
                open.store().read(s -> s.meta().get("class")),
                assignment.title(),
                assignment.rubric(),
                submission,
                withoutNames(grade),
                standing.reviews(submission).stream()
                        .filter(Review::submitted)
                        .map(r -> hidden ? Pseudonyms.hide(open, r) : r)
                        .map(
                                r ->
                                        new Given(
                                                r.reviewer().value(),
                                                List.copyOf(r.ticks().values()),
                                                r.note()))
                        .sorted(java.util.Comparator.comparing(Given::reviewer))
                        .toList(),
                Overviews.decisions(standing, submission).stream()
                        .map(ResultWriting::ruling)
                        .toList(),
                released.plus(assignment.settings().appealWindow()),
                keys.privateKey(),
                keys.publicKey());
    }

    private static Ruling ruling(Decision decision) {
        return new Ruling(decision.item(), decision.met(), decision.reason());
    }

    private static Grade withoutNames(Grade grade) {
        Map<peermortem.domain.ItemId, peermortem.domain.ItemGrade> items =
                new java.util.LinkedHashMap<>();
        grade.items()
                .forEach(
                        (id, item) ->
                                items.put(
                                        id,
                                        new peermortem.domain.ItemGrade(
                                                id,
                                                item.met(),
                                                item.probability(),
                                                item.yes(),
                                                item.no(),
                                                Optional.empty())));
        return new Grade(
                grade.submission(),
                grade.percent(),
                grade.expected(),
                grade.low(),
                grade.high(),
                grade.method(),
                grade.score(),
                grade.reviews(),
                items,
                grade.others());
    }
}
