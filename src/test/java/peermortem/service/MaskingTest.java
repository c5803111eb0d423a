package peermortem.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Masked;
import peermortem.service.packet.NameFinder;

import java.nio.file.Path;
import java.util.List;

class MaskingTest {
    @TempDir Path folder;

    @Test
    void namesAddressesAndOwnersAreHiddenByMasksOfTheirLength() {
        NameFinder names = new NameFinder(List.of("Aïcha Traoré", "陈雨桐", "Nguyễn Thị Hồng Ánh"));
        String text = "By AÏCHA\n Traoré-2, 由陈雨桐写, nguyễn thị hồng ánh; Aïcha alone.";
        assertEquals(
                List.of("AÏCHA\n Traoré", "nguyễn thị hồng ánh", "陈雨桐"),
                names.find(text).stream().map(s -> s.in(text)).toList());
    }

    @Test
    void aTaSeesWhatReviewersSeeMasked() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            SubmissionDetails details = desk.details(desk.submission("s001").orElseThrow());
            String text = ClassFixture.text(1);
            assertEquals(
                    List.of("Zadie1 Quillfeather1", "zadie1repo"),
                    details.masked().values().iterator().next().stream()
                            .map(Masked::span)
                            .map(s -> s.in(text))
                            .toList());
        }
    }
}
