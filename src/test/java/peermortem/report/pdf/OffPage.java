package peermortem.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Words that stand outside the margins of their page.
final class OffPage extends PDFTextStripper {
    private static final float TOLERANCE = 1.5f;
    private final List<String> found = new ArrayList<>();

    static List<String> words(PDDocument document) throws IOException {
        OffPage stripper = new OffPage();
        stripper.getText(document);
        return stripper.found;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition at : positions) {
            boolean outside =
                    at.getX() < Frame.LEFT - TOLERANCE
                            || at.getX() + at.getWidth() > Frame.RIGHT + TOLERANCE
                            || at.getY() > Frame.HEIGHT - 20
                            || at.getY() < Frame.TOP;
            if (outside) {
                found.add(text);
                return;
            }
        }
    }
}
