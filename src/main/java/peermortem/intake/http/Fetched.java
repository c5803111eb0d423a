package peermortem.intake.http;

import peermortem.domain.Bytes;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server's final answer. `address` is where the redirects ended, before any host mapping; header
/// names are in lower case; a redirect to a sign-in page counts as status 401; only a status of 200
/// has a body.
public record Fetched(URI address, int status, Map<String, String> headers, Bytes body) {
    private static final Pattern FILE_NAME =
            Pattern.compile("filename\\*?=(?:UTF-8'')?\"?([^\";]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    public Fetched {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The media type without parameters, in lower case; empty where none was sent.
    public String mediaType() {
        return header("content-type")
                .orElse("")
                .replaceAll(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    public Optional<String> charset() {
        Matcher matcher = CHARSET.matcher(header("content-type").orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// The file name that the server proposes, else the last part of the address.
    public String fileName() {
        Matcher matcher = FILE_NAME.matcher(header("content-disposition").orElse(""));
        String name =
                matcher.find()
                        ? matcher.group(1)
                        : Optional.ofNullable(address.getPath()).orElse("");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    }
}
