package peermortem.ui.document;

import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import peermortem.document.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table, whose columns are as wide as their longest cells ask for.
final class TableNode implements BlockNode {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final GridPane grid = new GridPane();
    private final List<TextBlock> texts = new ArrayList<>();

    /// How many cells each row has.
    private List<Integer> shape = List.of();

    TableNode() {
        grid.getStyleClass().add("table");
    }

    @Override
    public GridPane node() {
        return grid;
    }

    @Override
    public boolean show(Block block, PageText page) {
        if (!(block instanceof Block.Table table)) {
            return false;
        }
        List<Integer> wanted = table.rows().stream().map(row -> row.cells().size()).toList();
        if (!wanted.equals(shape)) {
            make(wanted);
        }
        int at = 0;
        for (Block.Row row : table.rows()) {
            for (Block.Cell cell : row.cells()) {
                page.fill(texts.get(at), cell.inlines());
                at++;
            }
        }
        share(table, page);
        return true;
    }

    private void make(List<Integer> wanted) {
        shape = wanted;
        texts.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int y = 0; y < wanted.size(); y++) {
            for (int x = 0; x < wanted.get(y); x++) {
                TextBlock text = new TextBlock(y == 0 ? "table-head" : "cell");
                BlockBox cell =
                        new BlockBox(text, "table-cell-box", y == 0 ? "first-row" : "later-row");
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, x, y);
                texts.add(text);
            }
        }
        int columns = wanted.stream().mapToInt(cells -> cells).max().orElse(0);
        for (int i = 0; i < columns; i++) {
            grid.getColumnConstraints().add(new ColumnConstraints());
        }
    }

    private void share(Block.Table table, PageText page) {
        List<ColumnConstraints> columns = grid.getColumnConstraints();
        int[] shares = IntStream.range(0, columns.size()).map(i -> share(table, i, page)).toArray();
        int all = IntStream.of(shares).sum();
        for (int i = 0; i < shares.length; i++) {
            columns.get(i).setPercentWidth(100.0 * shares[i] / all);
        }
    }

    /// A column's part of the width: by its longest cell, kept within reason.
    private static int share(Block.Table table, int column, PageText page) {
        int longest =
                table.rows().stream()
                        .filter(row -> column < row.cells().size())
                        .mapToInt(row -> page.length(row.cells().get(column)))
                        .max()
                        .orElse(0);
        return Math.clamp(longest, NARROWEST, WIDEST);
    }
}
