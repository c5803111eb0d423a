package peermortem.ui.classroom.keep;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import peermortem.service.BackupFile;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/// When a backup was taken, how large it is and where.
final class BackupCell extends ListCell<BackupFile> {
    private static final double KIB = 1024;

    private final ClassRoom room;

    BackupCell(ClassRoom room) {
        this.room = room;
    }

    @Override
    protected void updateItem(@Nullable BackupFile backup, boolean empty) {
        super.updateItem(backup, empty);
        if (empty || backup == null) {
            setText(null);
            return;
        }
        ZoneId zone =
                room.model().overview().map(o -> o.assignment().zone()).orElse(ZoneOffset.UTC);
        String size = String.format(Locale.ROOT, "%,.0f kB", backup.bytes() / KIB);
        setText(
                room.words()
                        .get(
                                "backups.line",
                                ClassWords.moment(backup.takenAt(), zone),
                                size,
                                backup.path()));
    }
}
