package peermortem.service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.service.ClassFixture.Computer;
import peermortem.service.PacketsTaken.Line;
import peermortem.service.packet.Pass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A class whose students have packets alone, each on a computer of their own.
abstract class StudentExchange {
    @TempDir Path folder;
    ClassFixture fixture;
    ClassDesk desk;
    Computer author;
    Computer peer;
    Path out;

    @BeforeEach
    void aClassWithPasses() {
        fixture = new ClassFixture(folder);
        desk = fixture.create();
        desk.roster().add(ClassFixture.roster(4)).orThrow();
        author = fixture.computer("author");
        peer = fixture.computer("peer");
        out = folder.resolve("out");
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    Path written(PacketKind kind, String person) {
        PacketOrder order =
                new PacketOrder(kind, out, java.util.Set.of(PersonId.of(person)), false);
        return desk.exchange().write(order, Progress.NONE).orThrow().packets().getFirst().path();
    }

    Pass pass(Computer computer, String person) {
        return computer.packets().openPass(written(PacketKind.PASS, person)).orThrow();
    }

    Snapshot text(int number) {
        Path file = fixture.write("own" + number + ".md", ClassFixture.text(number));
        return ClassFixture.source(file.toString(), Path.of("")).orThrow();
    }

    Line take(Path packet) {
        return desk.exchange().take(List.of(packet), Progress.NONE).lines().getFirst();
    }

    Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    SubmissionId submission(String person) {
        return desk.submission(person).orElseThrow();
    }

    static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problem().code() : "done";
    }
}
