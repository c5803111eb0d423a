package peermortem.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

import peermortem.text.Messages;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Place;

import java.util.List;
import java.util.Optional;

/// The bar at the top: name, class file, deadline, the places, find, light or dark.
final class HeaderBar extends HBox {
    private static final List<Place> SEGMENT =
            List.of(Place.WRITE, Place.REVIEW, Place.CLASS, Place.REPORTS, Place.PACKET);

    private final Messages words;
    private final ShellModel model;
    private final ToggleGroup group = new ToggleGroup();

    HeaderBar(Messages words, ShellModel model, Runnable find, Runnable toggleTheme) {
        this.words = words;
        this.model = model;
        setId("header");
        getStyleClass().add("header");
        Button home =
                Controls.button(
                        "home-button", words.get("shell.title"), () -> model.go(Place.WELCOME));
        home.getStyleClass().addAll("flat", "app-title");
        home.setAccessibleText(words.get("shell.home"));
        getChildren()
                .addAll(
                        home,
                        classMenu(),
                        deadline(),
                        Controls.spring(),
                        segment(),
                        find(find),
                        Controls.signButton(
                                "theme-button", moon(), words.get("shell.theme"), toggleTheme));
    }

    /// Feather's moon as a shape: the first frame does not wait for the icons' typeface.
    private static SVGPath moon() {
        SVGPath moon = new SVGPath();
        moon.setContent("M14 8.53A6 6 0 1 1 7.47 2 4.67 4.67 0 0 0 14 8.53z");
        moon.getStyleClass().add("moon");
        return moon;
    }

    private MenuButton classMenu() {
        MenuButton menu = new MenuButton();
        menu.setId("class-menu");
        menu.getStyleClass().add("chip");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(
                event ->
                        menu.getItems()
                                .setAll(model.classMenu().stream().map(HeaderBar::item).toList()));
        menu.getItems().add(new MenuItem());
        Runnable name =
                () -> {
                    String title = model.titleProperty().get();
                    menu.setText(
                            title.isEmpty() ? words.get("shell.class.none") : shortened(title));
                    menu.setAccessibleText(
                            title.isEmpty()
                                    ? words.get("shell.class.none")
                                    : words.get("shell.class.menu", title));
                };
        model.titleProperty().addListener((property, before, now) -> name.run());
        name.run();
        return menu;
    }

    private static String shortened(String title) {
        int most = 40;
        return title.length() <= most ? title : title.substring(0, most - 1) + "…";
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setId(command.id());
        item.setOnAction(event -> command.action().run());
        return item;
    }

    private Label deadline() {
        Label chip = Controls.pill("", "chip");
        chip.setId("deadline-chip");
        chip.textProperty().bind(model.deadlineProperty());
        chip.visibleProperty().bind(model.deadlineProperty().isNotEmpty());
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    private HBox segment() {
        HBox box = new HBox();
        box.setId("places");
        box.getStyleClass().add("segment");
        for (Place place : SEGMENT) {
            box.getChildren().add(button(place));
        }
        model.placeProperty().addListener((property, before, now) -> select(now));
        select(model.placeProperty().get());
        return box;
    }

    private ToggleButton button(Place place) {
        ToggleButton button = new ToggleButton(words.get("place." + place.id()));
        button.setId("place-" + place.id());
        button.setToggleGroup(group);
        button.setUserData(place);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(
                words.get(
                        "place.accessible",
                        button.getText(),
                        Keys.cap(String.valueOf(SEGMENT.indexOf(place) + 1))));
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    model.go(place);
                });
        Runnable reach =
                () -> Controls.show(button, model.reachableProperty().get().contains(place));
        model.reachableProperty().addListener((property, before, now) -> reach.run());
        reach.run();
        return button;
    }

    private void select(Place place) {
        Optional<ToggleButton> wanted =
                group.getToggles().stream()
                        .map(ToggleButton.class::cast)
                        .filter(b -> place.equals(b.getUserData()))
                        .findFirst();
        group.selectToggle(wanted.orElse(null));
    }

    private Button find(Runnable find) {
        Button button = Controls.button("find-button", words.get("shell.find"), find);
        button.getStyleClass().add("chip");
        button.setGraphic(Controls.keycap(Keys.cap("K")));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return button;
    }
}
