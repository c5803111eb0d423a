package peermortem.ui.review;

import javafx.scene.control.ToggleButton;

import peermortem.domain.Snapshot;
import peermortem.service.Beside;
import peermortem.text.Messages;
import peermortem.ui.document.Changes;
import peermortem.ui.document.DocumentView;
import peermortem.ui.picture.EnclosedView;
import peermortem.ui.picture.PictureView;

/// What stands beside a text, as further tabs: what changed since, how its second place differs, a
/// canvas's picture, the images that came along.
final class BesideTabs {
    private final DocumentView document;
    private final PictureView picture;
    private final EnclosedView enclosed;
    private final ToggleButton pictureTab;
    private final ToggleButton enclosedTab;

    BesideTabs(Messages words, DocumentView document) {
        this.document = document;
        picture = new PictureView(words);
        enclosed = new EnclosedView(words);
        pictureTab =
                document.addTab(
                        "tab-picture", words.get("picture.tab"), picture, picture::focusPicture);
        enclosedTab =
                document.addTab("tab-enclosed", words.get("enclosed.tab"), enclosed, () -> {});
    }

    void show(ReviewModel.Open open) {
        Beside beside = open.sheet().beside(open.part());
        String text = open.snapshot().map(Snapshot::text).orElse("");
        document.setChanges(beside.changed().map(later -> Changes.between(text, later)));
        document.setCopy(beside.copy().map(other -> Changes.inWords(text, other)));
        beside.drawing().ifPresent(picture::show);
        document.showTab(pictureTab, beside.drawing().isPresent());
        boolean came = !beside.attachments().isEmpty() || !beside.notes().isEmpty();
        enclosed.show(beside.attachments(), beside.notes());
        document.showTab(enclosedTab, came);
    }
}
