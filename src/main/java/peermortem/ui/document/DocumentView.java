package peermortem.ui.document;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import peermortem.document.Postmortem;
import peermortem.domain.ItemId;
import peermortem.domain.Span;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.SplitRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One text in several lights, as tabs: the page, its source, what changed. Which parts show the
/// text is hidden here; spans are always those of the snapshot.
public final class DocumentView extends BorderPane {
    private final Messages words;
    private final HBox tabs = new HBox();
    private final HBox extras = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final PageView page;
    private final SourceView source;
    private final ChangesView changes;
    private final ToggleButton changesTab;
    private final ChangesView copy;
    private final ToggleButton copyTab;

    public DocumentView(Messages words) {
        this.words = words;
        this.page = new PageView(words);
        this.source = new SourceView(words);
        this.changes = new ChangesView(words, "changes-text", "document.changes");
        this.copy = new ChangesView(words, "copy-text", "document.copy-differs");
        setId("document");
        getStyleClass().add("document");
        tabs.getStyleClass().add("document-tabs");
        extras.getStyleClass().add("row");
        extras.getStyleClass().add("document-extras");
        SplitRow bar = new SplitRow(tabs, extras);
        bar.getStyleClass().add("document-bar");
        setTop(bar);
        ToggleButton pageTab = tab("tab-page", words.get("document.tab.page"), page, () -> {});
        tab("tab-source", words.get("document.tab.source"), source, source::ensureShown);
        changesTab = tab("tab-changes", words.get("document.tab.changes"), changes, () -> {});
        Controls.show(changesTab, false);
        copyTab = tab("tab-copy", words.get("document.tab.copy"), copy, () -> {});
        Controls.show(copyTab, false);
        pageTab.fire();
    }

    /// What stands at the right of the tabs.
    public List<Node> extras() {
        return extras.getChildren();
    }

    /// Shows a text; highlights follow by [#setHighlights].
    public void show(Postmortem postmortem) {
        show(postmortem, List.of());
    }

    /// Shows a text with what is highlighted in it.
    public void show(Postmortem postmortem, List<Highlight> highlights) {
        page.show(postmortem, highlights);
        source.setText(postmortem.text(), highlights);
        if (tabs.getChildren().get(1) instanceof ToggleButton shown && shown.isSelected()) {
            source.ensureShown();
        }
    }

    public void setHighlights(List<Highlight> highlights) {
        page.surface().setHighlights(highlights);
        source.surface().setHighlights(highlights);
    }

    /// Shows the tab of changes, or hides it where there are none to show.
    public void setChanges(Optional<Changes> wanted) {
        Controls.show(changesTab, wanted.isPresent());
        wanted.ifPresent(changes::show);
        leaveHidden(changesTab);
    }

    /// Shows the tab of what differs in the text's second place, or hides it.
    public void setCopy(Optional<Changes> wanted) {
        Controls.show(copyTab, wanted.isPresent());
        wanted.ifPresent(copy::show);
        leaveHidden(copyTab);
    }

    /// Adds a tab with something else that belongs to the text; hidden until it is shown.
    public ToggleButton addTab(String id, String name, Region content, Runnable onShow) {
        ToggleButton tab = tab(id, name, content, onShow);
        Controls.show(tab, false);
        return tab;
    }

    /// Shows or hides a tab that was added.
    public void showTab(ToggleButton tab, boolean shown) {
        Controls.show(tab, shown);
        leaveHidden(tab);
    }

    public void setOnHighlight(Consumer<ItemId> handler) {
        surfaces().forEach(surface -> surface.setOnHighlight(handler));
    }

    public void setOnMark(Runnable handler) {
        surfaces().forEach(surface -> surface.setOnMark(handler));
    }

    /// Goes to a span in the tab that is shown, in the page where that tab has no text.
    public void reveal(Span span) {
        if (source.isVisible() && getCenter() instanceof SourceView) {
            source.surface().reveal(span);
            return;
        }
        if (!(getCenter() instanceof PageView)) {
            ((ToggleButton) tabs.getChildren().getFirst()).fire();
        }
        if (!page.surface().reveal(span)) {
            ((ToggleButton) tabs.getChildren().get(1)).fire();
            source.surface().reveal(span);
        }
    }

    /// The selected passage, in the snapshot's offsets.
    public Optional<Span> selected() {
        Selection selection = surface().selection();
        return selection.isEmpty() ? Optional.empty() : selection.span();
    }

    /// Puts the focus on the text.
    public void focusText() {
        surface().requestFocus();
    }

    private TextSurface surface() {
        return getCenter() instanceof SourceView ? source.surface() : page.surface();
    }

    private List<TextSurface> surfaces() {
        return new ArrayList<>(List.of(page.surface(), source.surface()));
    }

    private void leaveHidden(ToggleButton tab) {
        if (!tab.isVisible() && tab.isSelected()) {
            ((ToggleButton) tabs.getChildren().getFirst()).fire();
        }
    }

    private ToggleButton tab(String id, String name, Region content, Runnable onShow) {
        ToggleButton tab = new ToggleButton(name);
        tab.setId(id);
        tab.getStyleClass().add("document-tab");
        tab.setToggleGroup(group);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setAccessibleText(words.get("document.tab.accessible", name));
        tab.setOnAction(
                event -> {
                    tab.setSelected(true);
                    setCenter(content);
                    onShow.run();
                });
        tabs.getChildren().add(tab);
        return tab;
    }
}
