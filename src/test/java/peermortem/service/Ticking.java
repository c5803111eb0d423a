package peermortem.service;

import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;

import java.nio.file.Path;

/// A program that writes one reason after another into the class file in a folder, and says each
/// number once it is told that it is saved.
final class Ticking {
    private Ticking() {}

    public static void main(String[] args) {
        ClassFixture fixture = new ClassFixture(Path.of(args[0]));
        try (ClassDesk desk = fixture.files.open(fixture.file()).orThrow()) {
            ReviewDesk review = desk.reviewAs(PersonId.of("ta1"));
            SubmissionId submission = desk.submission("s001").orElseThrow();
            for (int i = Integer.parseInt(args[1]); ; i++) {
                review.reason(submission, ItemId.of("summary.impact"), Integer.toString(i)).join();
                System.out.println(i);
            }
        }
    }
}
