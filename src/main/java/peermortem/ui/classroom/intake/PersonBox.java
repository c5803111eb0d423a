package peermortem.ui.classroom.intake;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Person;
import peermortem.ui.common.Scripts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Chooses somebody on the roster by name.
public final class PersonBox extends ComboBox<Person> {
    public PersonBox(String id, String accessibleName, List<Person> people) {
        setId(id);
        setAccessibleText(accessibleName);
        getItems().setAll(people);
        setPromptText("");
        setVisibleRowCount(12);
        setConverter(new Names());
        setCellFactory(list -> new NameCell(() -> ""));
        setButtonCell(new NameCell(this::getPromptText));
    }

    public void choose(Optional<Person> person) {
        setValue(person.orElse(null));
    }

    public Optional<Person> chosen() {
        return Optional.ofNullable(getValue());
    }

    private static final class NameCell extends ListCell<Person> {
        private final Supplier<String> nobody;

        NameCell(Supplier<String> nobody) {
            this.nobody = nobody;
        }

        @Override
        protected void updateItem(@Nullable Person person, boolean empty) {
            super.updateItem(person, empty);
            String words = empty || person == null ? nobody.get() : Names.words(person);
            Scripts.show(this, words);
        }
    }

    private static final class Names extends StringConverter<Person> {
        @Override
        public String toString(@Nullable Person person) {
            return person == null ? "" : words(person);
        }

        static String words(Person person) {
            return person.name() + " (" + person.id() + ")";
        }

        @Override
        public @Nullable Person fromString(@Nullable String text) {
            return null; // the box is not editable
        }
    }
}
