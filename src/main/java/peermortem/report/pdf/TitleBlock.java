package peermortem.report.pdf;

import peermortem.report.font.Type;

import java.util.List;

/// The head of a report: title and subtitle at the left, the figure that matters at the right, a
/// rule below.
record TitleBlock(TextLine title, List<TextLine> subtitle, TextLine figure, List<TextLine> remarks)
        implements Block {
    private static final float RIGHT_SHARE = 0.42f;

    TitleBlock {
        subtitle = List.copyOf(subtitle);
        remarks = List.copyOf(remarks);
    }

    static TitleBlock of(
            Type type,
            String title,
            String subtitle,
            String figure,
            Style figureStyle,
            List<String> remarks) {
        float right = Frame.MEASURE * RIGHT_SHARE;
        float left = Frame.MEASURE - right - 12;
        return new TitleBlock(
                TextLine.fitting(type, title, Style.TITLE, left),
                TextLine.wrapped(type, subtitle, Style.SUBTITLE, left),
                TextLine.fitting(type, figure, figureStyle, right),
                remarks.stream()
                        .flatMap(r -> TextLine.wrapped(type, r, Style.SMALL, right).stream())
                        .toList());
    }

    @Override
    public float height() {
        float left = title.style().leading() + 2 + TextLine.height(subtitle);
        float right = figure.style().leading() + TextLine.height(remarks);
        return Math.max(left, right) + 11;
    }

    @Override
    public void paint(Sheet sheet, float top) {
        sheet.bookmark(title.line().text(), top);
        sheet.tagged(
                sheet.tags().title(),
                () -> sheet.text(title.line(), title.style(), Frame.LEFT, top));
        sheet.tagged(
                sheet.tags().paragraph(),
                () ->
                        TextLine.paint(
                                sheet, subtitle, Frame.LEFT, top + title.style().leading() + 2));
        sheet.tagged(sheet.tags().paragraph(), () -> right(sheet, top));
        float rule = top + height() - 1;
        sheet.artifact(() -> sheet.rule(Frame.LEFT, rule, Frame.RIGHT, rule, 1.3f, Palette.INK));
    }

    private void right(Sheet sheet, float top) {
        sheet.flushRight(figure.line(), figure.style(), Frame.RIGHT, top);
        float at = top + figure.style().leading();
        for (TextLine remark : remarks) {
            sheet.flushRight(remark.line(), remark.style(), Frame.RIGHT, at);
            at += remark.style().leading();
        }
    }
}
