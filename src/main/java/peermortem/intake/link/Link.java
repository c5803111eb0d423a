package peermortem.intake.link;

import java.net.URI;
import java.util.Optional;

/// What a link points to.
public sealed interface Link {
    /// One spelling per target, so that the same document linked in two ways is taken once.
    String canonical();

    record GoogleDoc(String id) implements Link {
        @Override
        public String canonical() {
            return "https://docs.google.com/document/d/" + id;
        }
    }

    /// A document published to the web, which has a page but no export.
    record PublishedDoc(URI page) implements Link {
        @Override
        public String canonical() {
            return page.toString();
        }
    }

    /// Something in Google Drive, which may be a document, an uploaded file or neither.
    record DriveFile(String id) implements Link {
        @Override
        public String canonical() {
            return "https://drive.google.com/file/d/" + id;
        }
    }

    /// A Google link that is no document: `what` is `sheet`, `slides`, `form`, `drawing` or
    /// `folder`.
    record NotADocument(String what, URI page) implements Link {
        @Override
        public String canonical() {
            return page.toString();
        }
    }

    /// A file in a repository; `place` is the branch, tag or commit and the path behind it.
    record RepositoryFile(Forge forge, String project, String place) implements Link {
        @Override
        public String canonical() {
            return forge.raw(project, place).toString();
        }
    }

    /// A directory of a repository, or its root where `path` is empty; no reference is the default
    /// branch.
    record RepositoryFolder(Forge forge, String project, Optional<String> reference, String path)
            implements Link {
        @Override
        public String canonical() {
            return forge + "/" + project + "/" + reference.orElse("HEAD") + "/" + path;
        }
    }

    record Gist(String owner, String id, Optional<String> revision) implements Link {
        @Override
        public String canonical() {
            return "https://gist.github.com/" + id + revision.map(r -> "/" + r).orElse("");
        }

        URI raw() {
            return URI.create(
                    "https://gist.githubusercontent.com/"
                            + owner
                            + "/"
                            + id
                            + "/raw"
                            + revision.map(r -> "/" + r).orElse(""));
        }
    }

    record Page(URI address) implements Link {
        @Override
        public String canonical() {
            return address.toString();
        }
    }
}
