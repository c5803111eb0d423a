package peermortem.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Whether a file lies where others may change it behind our back: on a network drive, or in a
/// folder that a cloud service syncs. There SQLite's write-ahead log is not safe.
enum Place {
    LOCAL,
    NETWORK,
    SYNCED;

    private static final Set<String> NETWORK_TYPES =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smbfs",
                    "smb2",
                    "smb3",
                    "afpfs",
                    "webdav",
                    "davfs",
                    "fuse.sshfs",
                    "fuse.davfs2",
                    "fuse.rclone",
                    "fuse.gvfsd-fuse",
                    "9p",
                    "afs",
                    "ncpfs");
    private static final Set<String> SYNCED_FOLDERS =
            Set.of(
                    "dropbox",
                    "google drive",
                    "googledrive",
                    "my drive",
                    "icloud drive",
                    "mobile documents",
                    "cloudstorage",
                    "nextcloud",
                    "owncloud",
                    "pcloud drive",
                    "syncthing",
                    "mega",
                    "box",
                    "box sync",
                    "yandex.disk",
                    "seafile");

    static Place of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.toString().startsWith("\\\\")) {
            return NETWORK;
        }
        for (Path name : absolute) {
            String folder = name.toString().toLowerCase(Locale.ROOT);
            if (!name.equals(absolute.getFileName())
                    && (SYNCED_FOLDERS.contains(folder) || folder.startsWith("onedrive"))) {
                return SYNCED;
            }
        }
        return onNetwork(absolute) ? NETWORK : LOCAL;
    }

    private static boolean onNetwork(Path absolute) {
        Path folder = absolute.getParent();
        try {
            return folder != null
                    && Files.isDirectory(folder)
                    && NETWORK_TYPES.contains(
                            Files.getFileStore(folder).type().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return true;
        }
    }
}
