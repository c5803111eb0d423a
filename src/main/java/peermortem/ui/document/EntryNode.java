package peermortem.ui.document;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import peermortem.document.Block;
import peermortem.text.Messages;

/// An entry of a list: a box to tick, a number or a dot, and the blocks beside it.
final class EntryNode implements BlockNode {
    private final BlockBox content = new BlockBox("blocks");
    private final BlockColumn<BlockNode> blocks = new BlockColumn<>(BlockNodes::of);
    private final Text bullet;

    /// No label: there are dozens on a page, and each would be styled for much longer.
    private final HBox sign;

    private final SignedRow row;

    EntryNode(boolean isTask) {
        bullet = isTask ? new FontIcon() : new Text();
        bullet.getStyleClass().add("words-part");
        sign = new HBox(bullet);
        sign.getStyleClass().add("bullet");
        row = new SignedRow(sign, content);
        row.getStyleClass().add("entry");
    }

    static boolean isTask(Block block) {
        return block instanceof Block.Entry entry && entry.task().isPresent();
    }

    @Override
    public SignedRow node() {
        return row;
    }

    @Override
    public boolean show(Block block, PageText page) {
        if (!(block instanceof Block.Entry entry) || isTask(entry) != bullet instanceof FontIcon) {
            return false;
        }
        entry.task().ifPresent(done -> setTask(done, page.words()));
        blocks.showIn(content, entry.blocks(), page);
        return true;
    }

    /// What stands before the entry unless it is a task: a number or a dot.
    void setBullet(String words) {
        if (!(bullet instanceof FontIcon)) {
            bullet.setText(words);
        }
    }

    private void setTask(boolean done, Messages words) {
        if (bullet instanceof FontIcon box) {
            box.setIconCode(done ? Feather.CHECK_SQUARE : Feather.SQUARE);
        }
        sign.setAccessibleRole(AccessibleRole.TEXT);
        sign.setAccessibleText(words.get(done ? "document.task.done" : "document.task.open"));
    }
}
