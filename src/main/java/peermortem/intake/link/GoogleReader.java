package peermortem.intake.link;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SourceKind;
import peermortem.intake.file.Documents;
import peermortem.intake.file.Reading;
import peermortem.intake.file.Received;
import peermortem.intake.http.Fetched;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes Google documents as anybody with the link may: by export, as Markdown where Google gives
/// it, else as HTML (also zipped), Word or text. Another format is asked for only where one was
/// refused.
final class GoogleReader {
    private static final List<String> FORMATS = List.of("md", "html", "docx", "txt");
    private static final Pattern SIGN_IN_PAGE =
            Pattern.compile(
                    "(?i)accounts\\.google\\.com/(v\\d/)?(signin|servicelogin)|<title>[^<]*sign["
                            + " -]in");
    private static final int HEAD = 64 * 1024;
    private final Session session;
    private final Documents documents;

    GoogleReader(Session session, Documents documents) {
        this.session = session;
        this.documents = documents;
    }

    Located document(String id) {
        for (String format : FORMATS) {
            URI address = export(id, format);
            Fetched answer = session.get(address);
            if (!Answers.refusesFormat(answer)) {
                Answers.GOOGLE.require(answer);
                if (gives(answer, format)) {
                    return located(address, answer, "document." + format);
                }
            }
        }
        throw new ProblemException(Problem.of("intake.google-no-export"));
    }

    /// A file in Drive: mostly a document under another address, else an uploaded file.
    Located driveFile(String id) {
        URI address = export(id, FORMATS.getFirst());
        Fetched answer = session.get(address);
        if (answer.status() == 200 && gives(answer, FORMATS.getFirst())) {
            return located(address, answer, "document.md");
        }
        if (answer.status() != 404 && !Answers.refusesFormat(answer)) {
            Answers.GOOGLE.require(answer);
        }
        URI download = URI.create("https://drive.google.com/uc?export=download&id=" + id);
        Fetched file = Answers.GOOGLE.require(session.get(download));
        if (file.header("content-disposition").isEmpty() && isHtml(file)) {
            throw new ProblemException(
                    isSignIn(file)
                            ? Answers.GOOGLE.notShared("")
                            : Problem.of("intake.drive-no-download"));
        }
        return located(download, file, file.fileName());
    }

    Located published(URI page) {
        Fetched answer = Answers.GOOGLE.require(session.get(page));
        refuseSignIn(answer);
        List<Reading> readings =
                isHtml(answer)
                        ? List.of(documents.readPage(received(answer, "page.html")))
                        : documents.read(received(answer, ""));
        return new Located(SourceKind.GOOGLE_DOC, readings, Session.provenance(page, answer));
    }

    private Located located(URI requested, Fetched answer, String name) {
        if (isBlank(answer)) {
            throw new ProblemException(Problem.of("intake.google-empty"));
        }
        Map<String, String> provenance = Session.provenance(requested, answer);
        title(answer).ifPresent(title -> provenance.put("title", title));
        List<Reading> readings = documents.readExport(received(answer, name));
        return new Located(SourceKind.GOOGLE_DOC, readings, provenance);
    }

    /// Whether the answer is in the format that was asked for; a web page in place of another is
    /// none.
    private static boolean gives(Fetched answer, String format) {
        if (!format.equals("html") && !isHtml(answer)) {
            return true;
        }
        refuseSignIn(answer);
        return format.equals("html");
    }

    private static void refuseSignIn(Fetched answer) {
        if (isSignIn(answer)) {
            throw new ProblemException(Answers.GOOGLE.notShared(""));
        }
    }

    private static boolean isSignIn(Fetched answer) {
        byte[] bytes = answer.body().toArray();
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        return isHtml(answer) && SIGN_IN_PAGE.matcher(head).find() && !head.contains("doc-content");
    }

    private static boolean isHtml(Fetched answer) {
        return answer.mediaType().equals("text/html")
                || Documents.isHtml(Received.file("", answer.body()));
    }

    private static boolean isBlank(Fetched answer) {
        return answer.body().size() < HEAD
                && new String(answer.body().toArray(), StandardCharsets.UTF_8)
                        .replace("\ufeff", "")
                        .isBlank();
    }

    private static Received received(Fetched answer, String name) {
        return new Received(name, answer.body(), answer.mediaType(), answer.charset());
    }

    private static Optional<String> title(Fetched answer) {
        return answer.header("content-disposition")
                .map(_ -> answer.fileName().replaceFirst("\\.\\w+$", ""))
                .filter(t -> !t.isBlank());
    }

    private static URI export(String id, String format) {
        return URI.create("https://docs.google.com/document/d/" + id + "/export?format=" + format);
    }
}
