package peermortem.ui.welcome;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Rubric;

import java.util.List;
import java.util.Optional;

/// Chooses a rubric by its title.
final class RubricBox extends ComboBox<Rubric> {
    RubricBox(String id) {
        setId(id);
        setConverter(new Titles());
    }

    /// Offers rubrics and chooses the first.
    void offer(List<Rubric> rubrics) {
        getItems().setAll(rubrics);
        if (!rubrics.isEmpty()) {
            setValue(rubrics.getFirst());
        }
    }

    /// Offers one more and chooses it.
    void add(Rubric rubric) {
        getItems().add(rubric);
        setValue(rubric);
    }

    Optional<Rubric> chosen() {
        return Optional.ofNullable(getValue());
    }

    private static final class Titles extends StringConverter<Rubric> {
        @Override
        public String toString(@Nullable Rubric rubric) {
            return rubric == null ? "" : rubric.title() + " (" + rubric.id() + ")";
        }

        @Override
        public @Nullable Rubric fromString(@Nullable String text) {
            return null; // the box is not editable
        }
    }
}
