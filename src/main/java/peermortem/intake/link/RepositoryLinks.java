package peermortem.intake.link;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Links into GitHub and GitLab repositories and to gists, from the path's parts.
final class RepositoryLinks {
    private static final Set<String> FILES = Set.of("blob", "raw", "edit", "blame");
    private static final Set<String> NOT_OWNERS =
            Set.of(
                    "orgs",
                    "topics",
                    "search",
                    "features",
                    "settings",
                    "login",
                    "marketplace",
                    "sponsors");

    private RepositoryLinks() {}

    static Optional<Link> gitHub(URI address) {
        List<String> parts = parts(address);
        if (address.getHost().toLowerCase(java.util.Locale.ROOT).startsWith("raw.")) {
            return parts.size() < 4
                    ? Optional.empty()
                    : Optional.of(
                            new Link.RepositoryFile(Forge.GITHUB, project(parts), rest(parts, 2)));
        }
        if (parts.size() < 2 || NOT_OWNERS.contains(parts.getFirst())) {
            return Optional.empty();
        }
        return inside(Forge.GITHUB, project(parts), parts.subList(2, parts.size()));
    }

    static Optional<Link> gitLab(URI address) {
        List<String> parts = parts(address);
        int dash = parts.indexOf("-");
        if (dash == 0 || parts.size() < 2) {
            return Optional.empty();
        }
        List<String> project = dash < 0 ? parts : parts.subList(0, dash);
        String name = String.join("/", project).replaceFirst("\\.git$", "");
        return inside(
                Forge.GITLAB, name, dash < 0 ? List.of() : parts.subList(dash + 1, parts.size()));
    }

    static Optional<Link> gist(URI address) {
        List<String> parts = parts(address);
        if (parts.size() == 1) {
            return Optional.of(new Link.Gist("anonymous", parts.getFirst(), Optional.empty()));
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Optional<String> revision =
                parts.stream().skip(2).filter(part -> part.matches("[0-9a-f]{40}")).findFirst();
        return Optional.of(new Link.Gist(parts.getFirst(), parts.get(1), revision));
    }

    /// What stands behind the project: nothing, `tree/…` or `blob/…`.
    private static Optional<Link> inside(Forge forge, String project, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(new Link.RepositoryFolder(forge, project, Optional.empty(), ""));
        }
        if (FILES.contains(rest.getFirst()) && rest.size() > 2) {
            return Optional.of(new Link.RepositoryFile(forge, project, rest(rest, 1)));
        }
        if ((rest.getFirst().equals("tree") || rest.getFirst().equals("commit"))
                && rest.size() > 1) {
            return Optional.of(
                    new Link.RepositoryFolder(
                            forge, project, Optional.of(rest.get(1)), rest(rest, 2)));
        }
        return Optional.empty();
    }

    private static List<String> parts(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    private static String project(List<String> parts) {
        return parts.getFirst() + "/" + parts.get(1).replaceFirst("\\.git$", "");
    }

    private static String rest(List<String> parts, int from) {
        return String.join("/", parts.subList(Math.min(from, parts.size()), parts.size()));
    }
}
