package peermortem.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import peermortem.ui.common.Command;
import peermortem.ui.common.Place;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What the shell shows around the screens: where one is, which class file is open, its deadline.
public final class ShellModel {
    private final ObjectProperty<Place> place =
            new SimpleObjectProperty<>(this, "place", Place.WELCOME);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty deadline = new SimpleStringProperty(this, "deadline", "");
    private final StringProperty fileStatus = new SimpleStringProperty(this, "fileStatus", "");
    private final ObjectProperty<Set<Place>> reachable =
            new SimpleObjectProperty<>(
                    this, "reachable", EnumSet.complementOf(EnumSet.of(Place.PACKET)));
    private Supplier<List<Command>> classMenu = List::of;

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /// Goes to a place that can be reached.
    public void go(Place wanted) {
        if (reachable.get().contains(wanted)) {
            place.set(wanted);
        }
    }

    /// The title of the open assignment; empty where no class file or packet is open.
    public StringProperty titleProperty() {
        return title;
    }

    /// When something is due, in words; empty where nothing is.
    public StringProperty deadlineProperty() {
        return deadline;
    }

    /// The file, how many submissions it holds and when it was backed up, in words.
    public StringProperty fileStatusProperty() {
        return fileStatus;
    }

    /// The places that can be reached: whoever opened a review packet has no class.
    public ObjectProperty<Set<Place>> reachableProperty() {
        return reachable;
    }

    /// What the menu at the top offers: recent class files, open, new, back up; asked for when it
    /// opens.
    public List<Command> classMenu() {
        return classMenu.get();
    }

    public void setClassMenu(Supplier<List<Command>> menu) {
        classMenu = menu;
    }
}
