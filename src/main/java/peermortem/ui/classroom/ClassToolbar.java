package peermortem.ui.classroom;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import peermortem.domain.SubmissionId;
import peermortem.service.Overview;
import peermortem.ui.classroom.alike.AlikePage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.exchange.NudgesPage;
import peermortem.ui.classroom.exchange.PacketsPage;
import peermortem.ui.classroom.intake.ImportPage;
import peermortem.ui.classroom.intake.Importing;
import peermortem.ui.classroom.keep.BackupsPage;
import peermortem.ui.classroom.keep.LogPage;
import peermortem.ui.classroom.keep.MergePage;
import peermortem.ui.classroom.keep.SettingsPage;
import peermortem.ui.classroom.people.AssignPage;
import peermortem.ui.classroom.people.RosterPage;
import peermortem.ui.classroom.queue.QueuePage;
import peermortem.ui.classroom.release.ReleasePage;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The buttons of the Class screen, what lies behind *More*, and the search field.
final class ClassToolbar extends HBox {
    private final ClassRoom room;
    private final Consumer<Runnable> jump;
    private final TextField search = Scripts.typed(new TextField());
    private final List<Command> main;
    private final List<Command> more;
    private final List<Region> controls = new ArrayList<>();

    ClassToolbar(
            ClassRoom room,
            Importing importing,
            StringProperty query,
            Supplier<List<SubmissionId>> selection,
            Consumer<Runnable> jump) {
        this.room = room;
        this.jump = jump;
        this.main = main(importing, selection);
        this.more = more(importing);
        setId("class-toolbar");
        getStyleClass().add("class-toolbar");
        for (Command command : main) {
            Button button =
                    command.equals(main.getFirst())
                            ? Controls.mainButton(command.id(), command.title(), command.action())
                            : Controls.button(command.id(), command.title(), command.action());
            controls.add(button);
        }
        controls.add(menu());
        search.setId("class-search");
        search.setPromptText(room.words().get("class.search"));
        search.setAccessibleText(room.words().get("class.search"));
        search.textProperty().bindBidirectional(query);
        getChildren().addAll(controls);
        getChildren().addAll(Controls.spring(), search);
    }

    void refresh(Optional<Overview> overview) {
        controls.forEach(control -> control.setDisable(overview.isEmpty()));
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    List<Command> commands() {
        if (room.model().overview().isEmpty()) {
            return List.of();
        }
        List<Command> all = new ArrayList<>();
        for (Command command : main) {
            all.add(away(command));
        }
        for (Command command : more) {
            all.add(away(command));
        }
        return all;
    }

    /// The palette works from every screen: it comes here first.
    private Command away(Command command) {
        return Command.of(
                "palette-" + command.id(),
                command.title(),
                () -> {
                    room.ways().classroom();
                    jump.accept(command.action());
                });
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton(room.words().get("class.more"));
        menu.setId("class-more");
        menu.setAccessibleText(room.words().get("class.more"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (Command command : more) {
            MenuItem item = new MenuItem(command.title());
            item.setId(command.id());
            item.setOnAction(event -> command.action().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private List<Command> main(Importing importing, Supplier<List<SubmissionId>> selection) {
        return List.of(
                command("import", () -> room.open(new ImportPage(room, importing))),
                command("assign", () -> room.open(new AssignPage(room))),
                command("packets", () -> room.open(new PacketsPage(room, importing::take))),
                command("release", () -> room.open(new ReleasePage(room, selection.get()))),
                command("reports", room.ways()::reports));
    }

    private List<Command> more(Importing importing) {
        return List.of(
                command("queue", () -> room.open(queue(room))),
                command("roster", () -> room.open(new RosterPage(room, importing))),
                command("nudges", () -> room.open(new NudgesPage(room))),
                command(
                        "alike",
                        () -> room.open(new AlikePage(room, Optional.empty(), Optional.empty()))),
                command("log", () -> room.open(new LogPage(room))),
                command("backups", () -> room.open(new BackupsPage(room))),
                command("merge", () -> room.open(new MergePage(room))),
                command("settings", () -> room.open(new SettingsPage(room))));
    }

    /// The whole queue, each entry with the page that settles it.
    static QueuePage queue(ClassRoom room) {
        return new QueuePage(room, new Settling(room)::settle);
    }

    private Command command(String name, Runnable action) {
        return Command.of("class-" + name, room.words().get("class.button." + name), action);
    }
}
