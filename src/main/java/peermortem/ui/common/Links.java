package peermortem.ui.common;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;

/// Opens an address in the user's browser; only ever called after the user saw the address and
/// agreed.
public final class Links {
    private static final Host HOST = new Host();

    private Links() {}

    /// True for addresses that a browser may open: `http`, `https` and `mailto`.
    public static boolean openable(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8)
                || address.regionMatches(true, 0, "http://", 0, 7)
                || address.regionMatches(true, 0, "mailto:", 0, 7);
    }

    /// Shows a folder in the platform's file manager.
    public static void openFolder(Path folder) {
        HOST.getHostServices().showDocument(folder.toUri().toString());
    }

    public static void open(String address) {
        if (openable(address)) {
            HOST.getHostServices().showDocument(address);
        }
    }

    /// The toolkit hands its host services only to an application.
    private static final class Host extends Application {
        @Override
        public void start(Stage stage) {
            throw new UnsupportedOperationException();
        }
    }
}
