package peermortem.service.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// An e-mail draft (RFC 5322), with a file attached or without (RFC 2045); `X-Unsent` makes mail
/// programs open it for sending.
final class Mail {
    private static final String BORDER = "=_peermortem_part";

    private Mail() {}

    static List<String> draft(String to, String subject, String body) {
        List<String> lines = head(to, subject);
        lines.addAll(text(body));
        return lines;
    }

    static List<String> draft(String to, String subject, String body, Path attached)
            throws IOException {
        String name = String.valueOf(attached.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
        List<String> lines = head(to, subject);
        lines.add("Content-Type: multipart/mixed; boundary=\"" + BORDER + "\"");
        lines.add("");
        lines.add("--" + BORDER);
        lines.addAll(text(body));
        lines.add("--" + BORDER);
        lines.add("Content-Type: " + type(name) + "; name=\"" + name + "\"");
        lines.add("Content-Disposition: attachment; filename=\"" + name + "\"");
        lines.add("Content-Transfer-Encoding: base64");
        lines.add("");
        lines.add(Base64.getMimeEncoder().encodeToString(Files.readAllBytes(attached)));
        lines.add("--" + BORDER + "--");
        return lines;
    }

    /// Mail programs offer to keep a calendar's entries only where it is called one.
    private static String type(String name) {
        return name.endsWith(".ics") ? "text/calendar; charset=utf-8" : "application/octet-stream";
    }

    private static List<String> head(String to, String subject) {
        return new ArrayList<>(
                List.of(
                        "To: <" + oneLine(to) + ">",
                        "Subject: " + encoded(oneLine(subject)),
                        "X-Unsent: 1",
                        "MIME-Version: 1.0"));
    }

    private static List<String> text(String body) {
        byte[] bytes = (body + "\r\n").getBytes(StandardCharsets.UTF_8);
        return List.of(
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(bytes));
    }

    /// A header's words as RFC 2047 has them, 45 bytes at a time.
    private static String encoded(String text) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length()
                    && text.substring(from, text.offsetByCodePoints(to, 1))
                                    .getBytes(StandardCharsets.UTF_8)
                                    .length
                            <= 45) {
                to = text.offsetByCodePoints(to, 1);
            }
            byte[] bytes = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
            all.append(all.isEmpty() ? "" : "\r\n ");
            all.append("=?utf-8?B?").append(Base64.getEncoder().encodeToString(bytes)).append("?=");
            from = to;
        }
        return all.toString();
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }
}
