package peermortem.ui.classroom.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A text that was found in a file: how it is named to a person, and how it is asked for.
record Found(Path file, String name, String source) {
    /// The texts of a file by their titles; a file with one text goes by its own name.
    static List<Found> in(Path file, List<String> titles) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        if (titles.size() < 2) {
            return List.of(new Found(file, name, file.toString()));
        }
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String number = "#" + (i + 1);
            String title = titles.get(i).isBlank() ? "" : " " + titles.get(i).strip();
            all.add(new Found(file, name + number + title, file + number));
        }
        return all;
    }
}
