package peermortem.ui.classroom;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Role;
import peermortem.service.Overview;
import peermortem.ui.classroom.desk.Acting;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;

import java.util.List;
import java.util.Optional;

/// Under whose name decisions, proposals and releases go; only where the class has several TAs. The
/// choice is kept for the next time on this computer.
final class ActingMenu extends MenuButton {
    private final ClassRoom room;

    ActingMenu(ClassRoom room) {
        this.room = room;
        setId("class-acting");
        getStyleClass().add("chip");
        setMinWidth(Region.USE_PREF_SIZE);
        Controls.show(this, false);
    }

    void show(Optional<Overview> overview) {
        List<Person> tas = tas(overview);
        Controls.show(this, tas.size() > 1);
        if (tas.size() > 1) {
            getItems().setAll(tas.stream().map(this::item).toList());
            room.model().deskProperty().get().ifPresent(desk -> name(desk.actor().id(), tas));
        }
    }

    /// The other TAs for the palette, which comes here first.
    List<Command> commands() {
        List<Person> tas = tas(room.model().overview());
        Optional<PersonId> now = room.model().deskProperty().get().map(desk -> desk.actor().id());
        return tas.size() < 2
                ? List.of()
                : tas.stream()
                        .filter(ta -> !now.equals(Optional.of(ta.id())))
                        .map(this::command)
                        .toList();
    }

    private Command command(Person ta) {
        String title = room.words().get("class.acting", ta.name());
        return Command.of(
                "palette-class-acting-" + ta.id(),
                title,
                () -> {
                    room.ways().classroom();
                    act(ta);
                    room.context().notices().info(title);
                });
    }

    private static List<Person> tas(Optional<Overview> overview) {
        return overview.map(Overview::people).orElse(List.of()).stream()
                .filter(p -> p.role() == Role.TA)
                .toList();
    }

    private MenuItem item(Person ta) {
        MenuItem item = new MenuItem(ta.name());
        item.setId("class-acting-" + ta.id());
        item.setOnAction(event -> act(ta));
        return item;
    }

    private void act(Person ta) {
        room.model().deskProperty().get().ifPresent(desk -> desk.actAs(ta.id()));
        Acting.remember(room.context().settings(), ta);
        name(ta.id(), List.of(ta));
    }

    private void name(PersonId acting, List<Person> tas) {
        String who =
                tas.stream()
                        .filter(p -> p.id().equals(acting))
                        .map(Person::name)
                        .findFirst()
                        .orElse(acting.value());
        setText(room.words().get("class.acting", who));
        setAccessibleText(room.words().get("class.acting.accessible", who));
    }
}
