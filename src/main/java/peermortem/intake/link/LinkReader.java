package peermortem.intake.link;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;
import peermortem.intake.file.Documents;
import peermortem.intake.file.Reading;
import peermortem.intake.file.Received;
import peermortem.intake.http.Fetched;
import peermortem.intake.http.Web;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// Follows a link to its text. `earlier` is the provenance of the last time, for its validators.
public final class LinkReader {
    private final Web web;
    private final Documents documents;

    public LinkReader(Web web, Documents documents) {
        this.web = web;
        this.documents = documents;
    }

    public Located read(Link link, Map<String, String> earlier) {
        Session session = new Session(web, earlier);
        GoogleReader google = new GoogleReader(session, documents);
        RepositoryReader repositories = new RepositoryReader(session, documents);
        return switch (link) {
            case Link.GoogleDoc(String id) -> google.document(id);
            case Link.DriveFile(String id) -> google.driveFile(id);
            case Link.PublishedDoc(URI page) -> google.published(page);
            case Link.NotADocument(String what, URI _) ->
                    throw new ProblemException(notADocument(what));
            case Link.RepositoryFile file -> repositories.file(file);
            case Link.RepositoryFolder folder -> repositories.folder(folder);
            case Link.Gist gist -> repositories.gist(gist);
            case Link.Page(URI address) -> page(session, address);
        };
    }

    private Located page(Session session, URI address) {
        Fetched answer = Answers.PAGE.require(session.get(address));
        Received received =
                new Received(
                        answer.fileName(), answer.body(), answer.mediaType(), answer.charset());
        boolean html = answer.mediaType().endsWith("html") || Documents.isHtml(received);
        List<Reading> readings =
                html
                        ? List.of(documents.readPage(named(received, address)))
                        : documents.read(received);
        return new Located(SourceKind.WEB_PAGE, readings, Session.provenance(address, answer));
    }

    private static Received named(Received page, URI address) {
        return new Received(
                String.valueOf(address.getHost()), page.bytes(), page.mediaType(), page.charset());
    }

    private static Problem notADocument(String what) {
        return switch (what) {
            case "sheet" -> Problem.of("intake.google-sheet");
            case "slides" -> Problem.of("intake.google-slides");
            case "form" -> Problem.of("intake.google-form");
            case "folder" -> Problem.of("intake.google-folder");
            default -> Problem.of("intake.google-other");
        };
    }
}
