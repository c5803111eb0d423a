package peermortem.ui.form;

import javafx.scene.control.ComboBox;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// Chooses a time zone by name, such as `Africa/Nairobi`; a name can be typed.
public final class ZoneBox extends ComboBox<String> {
    public ZoneBox(String id, String name, ZoneId usual) {
        setId(id);
        setAccessibleText(name);
        getEditor().setAccessibleText(name);
        getItems()
                .setAll(
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(z -> z.contains("/") && !z.startsWith("SystemV"))
                                .filter(z -> !z.startsWith("Etc/"))
                                .sorted()
                                .toList());
        getItems().addFirst("UTC");
        setVisibleRowCount(12);
        setEditable(true);
        setValue(usual.getId());
    }

    /// The zone that is entered, if there is such a one.
    public Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(getEditor().getText().strip()));
        } catch (DateTimeException e) {
            return Optional.empty(); // told beside the field
        }
    }
}
