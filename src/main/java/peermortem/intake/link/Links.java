package peermortem.intake.link;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells what a link points to, by its address alone.
public final class Links {
    private Links() {}

    public static Link parse(String text) {
        URI address =
                LinkFinder.find(text)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of("intake.no-link", shortened(text))));
        if (!List.of("http", "https")
                        .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                || address.getHost() == null) {
            throw new ProblemException(Problem.of("intake.not-a-web-link", shortened(text)));
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        Optional<Link> known =
                switch (host) {
                    case "docs.google.com", "drive.google.com", "drive.usercontent.google.com" ->
                            GoogleLinks.parse(address);
                    case "github.com",
                            "www.github.com",
                            "m.github.com",
                            "raw.githubusercontent.com",
                            "raw.github.com" ->
                            RepositoryLinks.gitHub(address);
                    case "gitlab.com", "www.gitlab.com" -> RepositoryLinks.gitLab(address);
                    case "gist.github.com", "gist.githubusercontent.com" ->
                            RepositoryLinks.gist(address);
                    default -> Optional.empty();
                };
        return known.orElseGet(() -> new Link.Page(withoutFragment(address)));
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : URI.create(text.substring(0, hash));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
