package peermortem.report.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.ProblemException;
import peermortem.report.ReportSamples;
import peermortem.report.pdf.PdfReports;
import peermortem.text.Messages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

class PagePicturesTest {
    private final byte[] report =
            new PdfReports(Messages.english())
                    .student(ReportSamples.reviewedByThree(ReportSamples.named("محمد")));

    @Test
    void pagesBecomePixelsOfTheWidthAskedFor() {
        try (PagePictures pictures = PagePictures.open(report)) {
            assertEquals(2, pictures.pages());
            Picture page = pictures.page(0, 400);
            assertEquals(400, page.width(), 1);
            assertEquals(400 * 1.414, page.height(), 3);
            assertEquals(0xFFFFFFFF, page.pixels()[0]);
            long dark = Arrays.stream(page.pixels()).filter(p -> (p & 0xFF) < 0x60).count();
            assertTrue(dark > 1000, "dark pixels: " + dark);
        }
    }

    @Test
    void pagesBecomePngFiles() throws IOException {
        try (PagePictures pictures = PagePictures.open(report)) {
            var image = ImageIO.read(new ByteArrayInputStream(pictures.png(1, 72)));
            assertEquals(595, image.getWidth(), 1);
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThrows(ProblemException.class, () -> PagePictures.open(new byte[] {1, 2, 3}));
    }
}
