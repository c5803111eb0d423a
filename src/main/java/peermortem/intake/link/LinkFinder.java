package peermortem.intake.link;

import peermortem.intake.html.LinkTargets;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the link in what somebody pasted: without its scheme, within text, in brackets, wrapped by
/// Google, with a full stop behind it.
public final class LinkFinder {
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(?:https?|ftp|file)://[^\\s<>\"\\\\^`{|}]+");
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?i)(?<![\\w./@-])(?:(?:docs|drive|sites)\\.google\\.com|(?:www\\.|gist\\.|raw\\.)?github(?:usercontent)?\\.com"
                        + "|(?:www\\.)?gitlab\\.com|(?:www\\.)?medium\\.com|dev\\.to)/[^\\s<>\"\\\\^`{|}]+");
    private static final Pattern SSH =
            Pattern.compile("git@(github\\.com|gitlab\\.com):([\\w./-]+)");
    private static final Pattern BARE = Pattern.compile("(?i)(?:[\\w-]+\\.)+[a-z]{2,}(?:/\\S*)?");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

    private LinkFinder() {}

    /// Whether a word is a link rather than a file's name.
    public static boolean isLink(String text) {
        String word = text.strip();
        return SCHEME.matcher(word).lookingAt()
                || KNOWN.matcher(word).lookingAt()
                || SSH.matcher(word).lookingAt();
    }

    /// The link to take: the first one to a Google document, else the first one.
    static Optional<URI> find(String text) {
        List<URI> links = all(text);
        return links.stream()
                .filter(link -> String.valueOf(link.getHost()).endsWith(".google.com"))
                .findFirst()
                .or(() -> links.stream().findFirst());
    }

    private static List<URI> all(String text) {
        String plain =
                SSH.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("https://$1/$2");
        List<URI> links = new ArrayList<>();
        collect(SCHEME.matcher(plain), "", links);
        collect(KNOWN.matcher(SCHEME.matcher(plain).replaceAll(" ")), "https://", links);
        if (links.isEmpty() && BARE.matcher(plain.strip()).matches()) {
            uri("https://" + plain.strip()).ifPresent(links::add);
        }
        return links;
    }

    private static void collect(Matcher matcher, String prefix, List<URI> links) {
        while (matcher.find()) {
            uri(prefix + LinkTargets.plain(trim(matcher.group()))).ifPresent(links::add);
        }
    }

    /// Without what a sentence or Markdown puts behind a link.
    private static String trim(String found) {
        String link = found.replace("&amp;", "&").replaceFirst("\\]\\(.*", "");
        while (!link.isEmpty()) {
            char last = link.charAt(link.length() - 1);
            boolean closing =
                    last == ')'
                            && link.chars().filter(c -> c == '(').count()
                                    < link.chars().filter(c -> c == ')').count();
            if (!closing && ".,;:!?'*_~]»”’>".indexOf(last) < 0) {
                return link;
            }
            link = link.substring(0, link.length() - 1);
        }
        return link;
    }

    private static Optional<URI> uri(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (c > 0x20 && c < 0x7F && "<>\"\\^`{|}[]".indexOf(c) < 0) {
                                plain.appendCodePoint(c);
                            } else {
                                for (byte b :
                                        Character.toString(c)
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)) {
                                    plain.append(String.format("%%%02X", b & 0xFF));
                                }
                            }
                        });
        try {
            return Optional.of(
                    URI.create(
                            ascii(text, plain.toString())
                                    .replaceAll("%(?![0-9A-Fa-f]{2})", "%25")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The host in ASCII where it is written in another script.
    private static String ascii(String text, String encoded) {
        Matcher host = Pattern.compile("(?i)(https?://)([^/?#:]+)").matcher(text);
        if (!host.lookingAt() || host.group(2).chars().allMatch(c -> c < 0x80)) {
            return encoded;
        }
        String tail =
                encoded.substring(Math.min(encoded.length(), Math.max(0, encoded.indexOf('/', 8))));
        return host.group(1) + IDN.toASCII(host.group(2)) + (tail.startsWith("/") ? tail : "");
    }
}
