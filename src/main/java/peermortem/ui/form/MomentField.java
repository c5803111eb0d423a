package peermortem.ui.form;

import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A date and a time of day (`18:00`) in a zone that is chosen elsewhere; both empty means none.
public final class MomentField extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final DatePicker date = new DatePicker();
    private final TextField time = new TextField();

    public MomentField(String id, String dateName, String timeName, String usualTime) {
        getStyleClass().add("row");
        date.setId(id + "-date");
        date.setAccessibleText(dateName);
        date.getEditor().setAccessibleText(dateName);
        date.getEditor().setId(id + "-date-editor");
        date.setConverter(new IsoDates());
        date.setPromptText("2026-03-13");
        time.setId(id + "-time");
        time.setAccessibleText(timeName);
        time.setPrefColumnCount(5);
        time.setText(usualTime);
        getChildren().addAll(date, time);
    }

    public DatePicker date() {
        return date;
    }

    public void set(Optional<Instant> at, ZoneId zone) {
        date.setValue(at.map(i -> i.atZone(zone).toLocalDate()).orElse(null));
        at.ifPresent(i -> time.setText(TIME.format(i.atZone(zone))));
    }

    /// True where something is entered that is no moment.
    public boolean wrong() {
        return !date.getEditor().getText().isBlank() && (day().isEmpty() || clock().isEmpty());
    }

    /// The moment, if there is a valid one.
    public Optional<Instant> moment(ZoneId zone) {
        return day().flatMap(d -> clock().map(c -> d.atTime(c).atZone(zone).toInstant()));
    }

    private Optional<LocalDate> day() {
        return IsoDates.parse(date.getEditor().getText());
    }

    private Optional<LocalTime> clock() {
        try {
            return Optional.of(LocalTime.parse(time.getText().strip(), TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // told beside the field
        }
    }

    private static final class IsoDates extends javafx.util.StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            return text == null ? null : parse(text).orElse(null);
        }

        static Optional<LocalDate> parse(String text) {
            try {
                return text.isBlank()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty(); // told beside the field
            }
        }
    }
}
