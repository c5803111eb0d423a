package peermortem.ui.packet;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import peermortem.domain.Bytes;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.service.packet.Handed;
import peermortem.service.packet.PacketFiles;
import peermortem.service.packet.Pass;
import peermortem.service.packet.RequestDesk;
import peermortem.service.packet.ResultAnswer;
import peermortem.service.packet.ResultDesk;
import peermortem.ui.common.UiContext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A student's side of packets: what is open, and what can be done with it.
public final class PacketModel {
    private final UiContext context;
    private final PacketFiles packets;
    private final PacketTools tools;
    private final Supplier<String> draft;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Path> opener = path -> {};

    /// `draft` is what stands in *Write*.
    public PacketModel(UiContext context, PacketTools tools, Supplier<String> draft) {
        this.context = context;
        this.tools = tools;
        this.packets = tools.packets();
        this.draft = draft;
    }

    /// How other packets are opened, such as the review that was just accepted.
    public void openWith(Consumer<Path> wanted) {
        opener = wanted;
    }

    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Opens a packet of a kind; a review packet is none for this screen.
    public void open(Path file, PacketKind kind) {
        context.background()
                .job(context.words().get("packet.opening"), progress -> look(file, kind))
                .onSuccess(outcome -> context.settle(outcome, this::show))
                .start();
    }

    private Outcome<? extends Opened> look(Path file, PacketKind kind) {
        return switch (kind) {
            case PASS -> packets.openPass(file).map(Opened.Passed::new);
            case HAND_IN -> packets.openRequest(file).map(Opened.Requested::new);
            case RESULT -> packets.openResult(file).map(Opened.Graded::of);
            case REVIEW -> Outcome.refused("packet.other-kind", file);
        };
    }

    private void show(Opened now) {
        close();
        opened.set(Optional.of(now));
    }

    /// Leaves what is open.
    public void close() {
        Optional<Opened> before = opened.get();
        opened.set(Optional.empty());
        before.ifPresent(
                o -> {
                    if (o instanceof Opened.Graded(ResultDesk desk, var said, var revealed)) {
                        desk.close();
                    }
                });
    }

    String draft() {
        return draft.get();
    }

    void openAnother(Path file) {
        opener.accept(file);
    }

    /// Hands in what stands in *Write*, or a link or file where one is given.
    void handIn(Pass pass, Optional<String> source, Path to) {
        write(source, handed -> packets.handIn(pass, handed, to), "packet.handed-in");
    }

    void ask(Pass pass, Optional<String> source, String peer, Path to) {
        write(source, handed -> packets.request(pass, handed, peer, to), "packet.asked");
    }

    private void write(
            Optional<String> source, Function<Handed, Outcome<Path>> writing, String told) {
        String text = draft.get();
        context.background()
                .job(
                        context.words().get("packet.writing"),
                        progress -> then(handed(source, text), writing))
                .onSuccess(outcome -> context.settle(outcome, path -> told(told, path)))
                .start();
    }

    private void told(String key, Path path) {
        context.notices().info(context.words().get(key, path.getFileName()));
    }

    private static <T, R> Outcome<R> then(Outcome<T> outcome, Function<T, Outcome<R>> next) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> next.apply(value);
            case Outcome.Refused<T>(Problem problem) -> new Outcome.Refused<>(problem);
        };
    }

    private Outcome<Handed> handed(Optional<String> source, String text) {
        if (source.isPresent()) {
            return tools.sources().read(source.get(), Path.of("")).map(Handed::of);
        }
        if (text.isBlank()) {
            return Outcome.refused("packet.no-draft");
        }
        return Outcome.done(
                Handed.of(
                        Snapshot.of(
                                new Source(SourceKind.PASTED, ""),
                                text,
                                Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                                "text/markdown",
                                context.clock().instant())));
    }

    void answer(RequestDesk desk, boolean accepted, Path folder) {
        context.background()
                .job(
                        context.words().get("packet.writing"),
                        progress -> accepted ? desk.accept(folder) : desk.decline(folder))
                .onSuccess(outcome -> context.settle(outcome, this::answered))
                .start();
    }

    private void answered(RequestDesk.Answered answered) {
        told("packet.answered", answered.answer());
        answered.review().ifPresent(opener);
    }

    void rate(ResultDesk desk, String reviewer, boolean helpful) {
        change(desk, () -> desk.rate(reviewer, helpful));
    }

    void reveal(ResultDesk desk) {
        change(desk, desk::reveal);
    }

    void appeal(ResultDesk desk, ItemId item, String quote, String argument) {
        change(desk, () -> desk.appeal(item, quote, argument));
    }

    private void change(ResultDesk desk, Supplier<Outcome<ResultAnswer>> work) {
        context.background()
                .job(context.words().get("packet.writing"), progress -> work.get())
                .quietly()
                .onSuccess(
                        outcome ->
                                context.settle(
                                        outcome,
                                        said -> opened.set(Optional.of(Opened.Graded.of(desk)))))
                .start();
    }

    void sendBack(ResultDesk desk, Path to) {
        context.background()
                .job(context.words().get("packet.writing"), progress -> desk.sendBack(to))
                .onSuccess(outcome -> context.settle(outcome, path -> told("packet.sent", path)))
                .start();
    }

    void saveReport(Bytes report, Path to) {
        context.background()
                .job(context.words().get("packet.writing"), progress -> saved(report, to))
                .onSuccess(outcome -> context.settle(outcome, path -> told("packet.saved", path)))
                .start();
    }

    private static Outcome<Path> saved(Bytes report, Path to) {
        try {
            return Outcome.done(Files.write(to, report.toArray()));
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", to);
        }
    }
}
