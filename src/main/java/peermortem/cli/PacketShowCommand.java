package peermortem.cli;

import peermortem.domain.RubricItem;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.packet.Pass;
import peermortem.service.packet.RequestAnswer;
import peermortem.service.packet.RequestDesk;
import peermortem.service.packet.Result;
import peermortem.service.packet.ResultDesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Says what a packet brings; a pass leaves its key on this computer.
@Command(
        name = "show",
        description = "Open a packet that you were sent, and say what it brings.",
        mixinStandardHelpOptions = true)
final class PacketShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACKET", description = "A pass, request, review packet or result.")
    private Path packet = Path.of("");

    @Option(names = "--grade", description = "Show a result's grade; ratings stand from then on.")
    private boolean grade;

    private final Students students;

    PacketShowCommand(Students students) {
        this.students = students;
    }

    @Override
    public Integer call() {
        switch (students.packets().kind(packet).orThrow()) {
            case PASS -> pass(students.packets().openPass(packet).orThrow());
            case HAND_IN -> request(students.packets().openRequest(packet).orThrow().asked());
            case REVIEW -> review();
            case RESULT -> {
                try (ResultDesk desk = students.packets().openResult(packet).orThrow()) {
                    result(desk);
                }
            }
        }
        return ExitCode.FINE;
    }

    private void pass(Pass pass) {
        students.say("cli.packet.pass", pass.title(), pass.name(), pass.person());
        pass.due().ifPresent(d -> students.say("cli.class.due", Students.moment(d, pass.zone())));
        pass.reviewDue()
                .ifPresent(
                        d -> students.say("cli.class.review-due", Students.moment(d, pass.zone())));
        for (RubricItem item : pass.rubric().items()) {
            students.say("cli.packet.item", item.id(), item.text());
        }
    }

    private void request(RequestDesk.Asked asked) {
        String who = asked.letter().shown();
        switch (asked.turn()) {
            case YOURS, OWN, NO_PASS -> students.say("cli.packet.asks", who);
            case FOR_TA -> students.say("cli.packet.for-ta", who);
            case ANSWERED ->
                    students.say(
                            asked.answer().filter(RequestAnswer::accepted).isPresent()
                                    ? "cli.packet.accepted"
                                    : "cli.packet.declined",
                            who);
        }
    }

    private void review() {
        try (ReviewDesk desk = students.files().openReviews(packet).orThrow()) {
            students.say("cli.packet.reviews", desk.task().title(), desk.queue().size());
            for (QueueEntry entry : desk.queue()) {
                students.say(
                        "cli.packet.review",
                        entry.author(),
                        entry.state().spelling(),
                        entry.ticked(),
                        entry.items());
            }
        }
    }

    private void result(ResultDesk desk) {
        Result result = desk.result();
        students.say("cli.packet.result", result.title());
        for (Result.Given given : result.reviews()) {
            students.say("cli.packet.given", given.reviewer(), given.note());
            given.ticks().stream()
                    .filter(t -> t.verdict() == TickVerdict.NOT_MET)
                    .forEach(this::notMet);
        }
        if (grade) {
            desk.reveal().orThrow();
        }
        if (!desk.revealed()) {
            students.say("cli.packet.rate-first");
            return;
        }
        String percent =
                result.grade().percent().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", result.grade().percent().getAsDouble())
                        : "–";
        students.say("cli.packet.grade", percent);
        result.appeals().forEach(this::appealed);
        students.say(
                "cli.packet.appeal-until", Students.moment(result.appealUntil(), result.zone()));
    }

    /// An appeal with both versions of its item.
    private void appealed(Result.Contested appeal) {
        students.say("cli.packet.contested", appeal.item(), appeal.quote(), appeal.argument());
        students.say("cli.packet.before", ruling(appeal.before(), "cli.packet.by-ticks"));
        students.say("cli.packet.after", ruling(appeal.after(), "cli.packet.no-ruling"));
    }

    private String ruling(Optional<Result.Ruling> ruling, String otherwise) {
        return ruling.map(
                        r ->
                                students.messages()
                                        .get(
                                                r.met()
                                                        ? "cli.packet.ruled-met"
                                                        : "cli.packet.ruled-not",
                                                r.reason()))
                .orElseGet(() -> students.messages().get(otherwise));
    }

    private void notMet(Tick tick) {
        students.say("cli.packet.not-met", tick.item(), tick.reason());
    }
}
