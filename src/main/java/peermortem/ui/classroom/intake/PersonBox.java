package peermortem.ui.classroom.intake;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Person;

import java.util.List;
import java.util.Optional;

/// Chooses somebody on the roster by name.
public final class PersonBox extends ComboBox<Person> {
    public PersonBox(String id, String accessibleName, List<Person> people) {
        setId(id);
        setAccessibleText(accessibleName);
        getItems().setAll(people);
        setVisibleRowCount(12);
        setConverter(new Names());
    }

    public void choose(Optional<Person> person) {
        setValue(person.orElse(null));
    }

    public Optional<Person> chosen() {
        return Optional.ofNullable(getValue());
    }

    private static final class Names extends StringConverter<Person> {
        @Override
        public String toString(@Nullable Person person) {
            return person == null ? "" : person.name() + " (" + person.id() + ")";
        }

        @Override
        public @Nullable Person fromString(@Nullable String text) {
            return null; // the box is not editable
        }
    }
}
