package peermortem.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Rows of a label, its control, and below it what is wrong with it.
public final class FormGrid extends GridPane {
    private final Messages words;
    private final Map<String, Label> problems = new LinkedHashMap<>();
    private int rows;

    public FormGrid(Messages words) {
        this.words = words;
        getStyleClass().add("form-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, fields);
    }

    /// A row whose label names the control; `key` is the label's message key.
    public void row(String key, Control control) {
        row(key, control, control);
    }

    /// A row with a control inside a larger node.
    public void row(String key, Control named, Node shown) {
        Label label = Controls.label(words.get(key));
        label.setLabelFor(named);
        if (named.getAccessibleText() == null) {
            named.setAccessibleText(words.get(key));
        }
        Label problem = Controls.wrapped("", "problem", "small");
        problem.setId(named.getId() + "-problem");
        Controls.show(problem, false);
        problems.put(String.valueOf(named.getId()), problem);
        addRow(rows++, label, shown);
        add(problem, 1, rows++);
    }

    /// A row with something across both columns.
    public void wide(Node node) {
        add(node, 0, rows++, 2, 1);
    }

    /// Says what is wrong with the control of this id, or that nothing is.
    public void say(String controlId, Optional<String> sentence) {
        Label label = problems.get(controlId);
        if (label != null) {
            label.setText(sentence.orElse(""));
            Controls.show(label, sentence.isPresent());
        }
    }
}
