package peermortem.intake.link;

import peermortem.domain.SourceKind;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A host of repositories: where it keeps raw files and the list of a tree.
public enum Forge {
    GITHUB(SourceKind.GITHUB) {
        @Override
        URI raw(String project, String place) {
            return URI.create("https://raw.githubusercontent.com/" + project + "/" + place);
        }

        @Override
        URI tree(String project, String reference, String path) {
            return URI.create(
                    "https://api.github.com/repos/"
                            + project
                            + "/git/trees/"
                            + reference
                            + "?recursive=1");
        }
    },
    GITLAB(SourceKind.GITLAB) {
        @Override
        URI raw(String project, String place) {
            return URI.create("https://gitlab.com/" + project + "/-/raw/" + place);
        }

        @Override
        URI tree(String project, String reference, String path) {
            return URI.create(
                    "https://gitlab.com/api/v4/projects/"
                            + URLEncoder.encode(project, StandardCharsets.UTF_8)
                            + "/repository/tree?recursive=true&per_page=100&ref="
                            + reference
                            + (path.isEmpty() ? "" : "&path=" + path));
        }
    };

    private final SourceKind kind;

    Forge(SourceKind kind) {
        this.kind = kind;
    }

    SourceKind kind() {
        return kind;
    }

    abstract URI raw(String project, String place);

    /// The whole tree as JSON; `path` narrows it down where the forge can.
    abstract URI tree(String project, String reference, String path);
}
