package peermortem.report.pdf;

import peermortem.report.font.Type;

import java.util.List;

/// How grades are distributed: a bar for each ten points, its count above, the bounds below.
final class Histogram implements Block {
    private static final float PLOT = 78;
    private static final float LABELS = 12;
    private static final int STEP = 10;

    private final Type type;
    private final String alternative;
    private final int[] counts;

    /// `most` is the highest grade that the formula allows; a grade at a bound counts above it, the
    /// highest in the last bar.
    Histogram(Type type, String alternative, double[] percents, int most) {
        this.type = type;
        this.alternative = alternative;
        this.counts = counts(percents, most);
    }

    static int[] counts(double[] percents, int most) {
        int[] counts = new int[most / STEP];
        for (double percent : percents) {
            counts[(int) Math.clamp(Math.floor(percent / STEP + 1e-9), 0, counts.length - 1)]++;
        }
        return counts;
    }

    @Override
    public float height() {
        return LABELS + PLOT + LABELS + 2;
    }

    @Override
    public void paint(Sheet sheet, float top) {
        sheet.tagged(sheet.tags().figure(alternative), () -> draw(sheet, top));
    }

    private void draw(Sheet sheet, float top) {
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        float slot = Frame.MEASURE / counts.length;
        float floor = top + LABELS + PLOT;
        for (int i = 0; i < counts.length; i++) {
            float x = Frame.LEFT + i * slot;
            float height = PLOT * counts[i] / highest;
            if (counts[i] > 0) {
                sheet.fill(x + 1.5f, floor - height, slot - 3, height, Palette.BLUE);
                label(
                        sheet,
                        String.valueOf(counts[i]),
                        x + slot / 2,
                        floor - height - LABELS,
                        Style.SMALL_STRONG);
            }
        }
        sheet.rule(Frame.LEFT, floor, Frame.RIGHT, floor, 0.8f, Palette.AXIS);
        int every = counts.length > STEP ? 2 : 1;
        for (int i = 0; i <= counts.length; i += every) {
            float x = Frame.LEFT + i * slot;
            List<Float> ends = List.of(Frame.LEFT + 6, Frame.RIGHT - 9);
            label(
                    sheet,
                    String.valueOf(i * STEP),
                    Math.clamp(x, ends.getFirst(), ends.getLast()),
                    floor + 2,
                    Style.SMALL);
        }
    }

    private void label(Sheet sheet, String words, float middle, float top, Style style) {
        sheet.centred(type.line(words, style.weight(), style.size()), style, middle, top);
    }
}
