package peermortem.ui.form;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// One of a few values, shown in words.
public final class ChoiceOf<T> extends ComboBox<T> {
    private final T usual;

    /// Starts with the first value.
    public ChoiceOf(String id, List<T> values, Function<T, String> words) {
        setId(id);
        usual = values.getFirst();
        getItems().setAll(values);
        setMinWidth(USE_PREF_SIZE);
        setConverter(new Words<>(words));
        setValue(usual);
    }

    public T chosen() {
        T value = getValue();
        return value == null ? usual : value;
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return null; // the box is not editable
        }
    }
}
