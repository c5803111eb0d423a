package peermortem.ui.document;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.document.Block;
import peermortem.document.Postmortem;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.List;

/// Builds the nodes of a page from blocks and collects the text blocks in them in reading order.
final class PageNodes {
    private final Messages words;
    private final BlockTexts texts;
    private final List<TextBlock> collected = new ArrayList<>();

    PageNodes(Messages words, Postmortem postmortem) {
        this.words = words;
        this.texts = new BlockTexts(words, postmortem.text());
    }

    /// The text blocks made since the last call.
    List<TextBlock> takeCollected() {
        List<TextBlock> taken = List.copyOf(collected);
        collected.clear();
        return taken;
    }

    Node node(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> text(texts.of(paragraph.inlines()), "paragraph");
            case Block.Listing listing -> listing(listing);
            case Block.Entry entry -> blocks(entry.blocks());
            case Block.Table table -> table(table);
            case Block.Row row -> new HBox();
            case Block.Cell cell -> text(texts.of(cell.inlines()), "cell");
            case Block.Code code -> code(code);
            case Block.Quote quote -> quote(quote);
            case Block.Rule rule -> new Separator();
        };
    }

    private TextBlock text(BlockText text, String... styles) {
        TextBlock block = new TextBlock(text, styles);
        collected.add(block);
        return block;
    }

    private Node heading(Block.Heading heading) {
        int level = Math.clamp(heading.level(), 1, 6);
        TextBlock block = text(texts.of(heading.inlines()), "heading", "heading-" + level);
        block.setAccessibleRoleDescription(words.get("document.heading", level));
        VBox box = new VBox(block);
        box.getStyleClass().addAll("heading-box", "heading-box-" + level);
        return box;
    }

    private VBox blocks(List<Block> inner) {
        VBox box = new VBox();
        box.getStyleClass().add("blocks");
        inner.forEach(block -> box.getChildren().add(node(block)));
        return box;
    }

    private Node listing(Block.Listing listing) {
        VBox list = new VBox();
        list.getStyleClass().add("list");
        int number = listing.start();
        for (Block.Entry entry : listing.entries()) {
            Node sign = entry.task().map(this::task).orElse(null);
            if (sign == null) {
                sign = bullet(listing.ordered() ? number + "." : "•");
            }
            VBox content = blocks(entry.blocks());
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(sign, content);
            row.getStyleClass().add("entry");
            list.getChildren().add(row);
            number++;
        }
        return list;
    }

    /// No label: there are dozens on a page, and each would be styled for much longer.
    private static Node bullet(String sign) {
        Text text = new Text(sign);
        text.getStyleClass().add("words-part");
        HBox bullet = new HBox(text);
        bullet.getStyleClass().add("bullet");
        return bullet;
    }

    private Node task(boolean done) {
        Label sign = Controls.label("", "bullet");
        sign.setGraphic(new FontIcon(done ? Feather.CHECK_SQUARE : Feather.SQUARE));
        sign.setAccessibleText(words.get(done ? "document.task.done" : "document.task.open"));
        return sign;
    }

    private Node table(Block.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table");
        int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 * share(table, i) / shares(table, columns));
            grid.getColumnConstraints().add(column);
        }
        for (int y = 0; y < table.rows().size(); y++) {
            List<Block.Cell> cells = table.rows().get(y).cells();
            for (int x = 0; x < cells.size(); x++) {
                TextBlock text =
                        text(texts.of(cells.get(x).inlines()), y == 0 ? "table-head" : "cell");
                VBox cell = new VBox(text);
                cell.getStyleClass().addAll("table-cell-box", y == 0 ? "first-row" : "later-row");
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, x, y);
            }
        }
        return grid;
    }

    /// A column's part of the width: by its longest cell, kept within reason.
    private int share(Block.Table table, int column) {
        int longest =
                table.rows().stream()
                        .filter(row -> column < row.cells().size())
                        .mapToInt(row -> texts.of(row.cells().get(column).inlines()).length())
                        .max()
                        .orElse(0);
        return Math.clamp(longest, 8, 60);
    }

    private int shares(Block.Table table, int columns) {
        int all = 0;
        for (int i = 0; i < columns; i++) {
            all += share(table, i);
        }
        return all;
    }

    private Node code(Block.Code code) {
        VBox box = new VBox(text(texts.of(code), "code-text"));
        box.getStyleClass().add("code-box");
        box.setAccessibleRole(AccessibleRole.PARENT);
        box.setAccessibleText(words.get("document.code", code.language()));
        return box;
    }

    private Node quote(Block.Quote quote) {
        VBox box = blocks(quote.blocks());
        box.getStyleClass().add("quote");
        return box;
    }
}
