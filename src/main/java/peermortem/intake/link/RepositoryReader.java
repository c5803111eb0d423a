package peermortem.intake.link;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;
import peermortem.intake.file.Documents;
import peermortem.intake.file.Postmortems;
import peermortem.intake.file.Received;
import peermortem.intake.http.Fetched;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes files from public repositories: the one that is linked, else the postmortem of the folder
/// or repository that is linked.
final class RepositoryReader {
    private static final int MAX_TRIED = 8;
    private static final JsonMapper JSON = new JsonMapper();
    private final Session session;
    private final Documents documents;

    RepositoryReader(Session session, Documents documents) {
        this.session = session;
        this.documents = documents;
    }

    Located file(Link.RepositoryFile file) {
        URI address = file.forge().raw(file.project(), file.place());
        return located(file.forge().kind(), address, require(address), file.place());
    }

    Located gist(Link.Gist gist) {
        Fetched answer = Answers.GIST.require(session.get(gist.raw()));
        return located(SourceKind.GIST, gist.raw(), answer, gist.revision().orElse(""));
    }

    /// `path/README.md`, for a root the task's own directory; where that is missing, the tree is
    /// searched.
    Located folder(Link.RepositoryFolder folder) {
        String reference = folder.reference().orElse("HEAD");
        String path = folder.path().isEmpty() ? Postmortems.DIRECTORY : folder.path();
        String place = reference + "/" + path + "/README.md";
        URI address = folder.forge().raw(folder.project(), place);
        Fetched answer = session.get(address);
        if (answer.status() != 404) {
            return located(
                    folder.forge().kind(), address, Answers.REPOSITORY.require(answer), place);
        }
        List<String> names = tree(folder, reference);
        String chosen =
                Postmortems.choose(few(names), name -> text(folder, reference, name))
                        .orElseThrow(() -> new ProblemException(which(folder, names)));
        String found = reference + "/" + chosen;
        URI there = folder.forge().raw(folder.project(), found);
        return located(folder.forge().kind(), there, require(there), found);
    }

    private static Problem which(Link.RepositoryFolder folder, List<String> names) {
        return names.stream().anyMatch(Postmortems::isReadable)
                ? Problem.of("intake.which-file", folder.project(), Postmortems.list(names))
                : Problem.of("intake.repository-without-text", folder.project());
    }

    /// Where names alone do not decide, only READMEs are read, and not many of them.
    private static List<String> few(List<String> names) {
        List<String> readable = names.stream().filter(Postmortems::isReadable).toList();
        if (readable.size() <= MAX_TRIED || Postmortems.choose(readable, _ -> "").isPresent()) {
            return readable;
        }
        List<String> readmes = readable.stream().filter(Postmortems::isReadme).toList();
        return readmes.size() <= MAX_TRIED ? readmes : List.of();
    }

    private List<String> tree(Link.RepositoryFolder folder, String reference) {
        Fetched answer =
                session.get(folder.forge().tree(folder.project(), reference, folder.path()));
        Answers.REPOSITORY.require(answer);
        try {
            JsonNode json =
                    JSON.readTree(new String(answer.body().toArray(), StandardCharsets.UTF_8));
            List<String> names = new ArrayList<>();
            for (JsonNode entry : json.isArray() ? json : json.path("tree")) {
                String name = entry.path("path").asString("");
                if (entry.path("type").asString("").equals("blob") && under(folder.path(), name)) {
                    names.add(name);
                }
            }
            return names;
        } catch (JacksonException e) {
            throw new ProblemException(
                    Problem.of(
                            "intake.unexpected-answer",
                            answer.address().getHost(),
                            answer.status()),
                    e);
        }
    }

    private static boolean under(String path, String name) {
        return path.isEmpty() || name.startsWith(path + "/");
    }

    private String text(Link.RepositoryFolder folder, String reference, String name) {
        Fetched answer =
                session.get(folder.forge().raw(folder.project(), reference + "/" + encoded(name)));
        return new String(
                Answers.REPOSITORY.require(answer).body().toArray(), StandardCharsets.UTF_8);
    }

    private static String encoded(String path) {
        return path.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
    }

    private Fetched require(URI address) {
        return Answers.REPOSITORY.require(session.get(address));
    }

    private Located located(SourceKind kind, URI requested, Fetched answer, String place) {
        Map<String, String> provenance = new HashMap<>(Session.provenance(requested, answer));
        reference(place)
                .ifPresent(
                        reference ->
                                provenance.put(
                                        reference.matches("[0-9a-f]{7,40}") ? "commit" : "branch",
                                        reference));
        Received received =
                new Received(
                        kind == SourceKind.GIST ? "" : answer.fileName(),
                        answer.body(),
                        answer.mediaType(),
                        answer.charset());
        return new Located(kind, documents.read(received), provenance);
    }

    /// The branch, tag or commit at the beginning of a place.
    private static Optional<String> reference(String place) {
        String plain = place.replaceFirst("^refs/(heads|tags)/", "");
        int slash = plain.indexOf('/');
        String reference = slash < 0 ? plain : plain.substring(0, slash);
        return reference.isEmpty() || reference.equals("HEAD")
                ? Optional.empty()
                : Optional.of(reference);
    }
}
