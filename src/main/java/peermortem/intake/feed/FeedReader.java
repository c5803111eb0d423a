package peermortem.intake.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.StringReader;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads RSS 0.9x–2.0 and Atom by rome; a feed that declares a document type is refused, so no
/// entity of its own is ever resolved.
public final class FeedReader {
    private static final Pattern FEED =
            Pattern.compile(
                    "\\s*+(?>(?><!--.*?-->|<\\?.*?\\?>|<!DOCTYPE[^>\\[]*+(?>\\[[^\\]]*+])?\\s*+>)\\s*+)*+<(?:rss|feed|rdf:RDF)\\b",
                    Pattern.DOTALL);
    private static final int HEAD = 4096;
    private static final int MAX_ENTRIES = 500;

    private FeedReader() {}

    public static boolean isFeed(String text) {
        return FEED.matcher(text.substring(0, Math.min(HEAD, text.length()))).lookingAt();
    }

    public static List<FeedEntry> read(String name, String text) {
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ENGLISH);
            input.setAllowDoctypes(false);
            List<FeedEntry> entries =
                    input.build(new StringReader(text)).getEntries().stream()
                            .limit(MAX_ENTRIES)
                            .map(FeedReader::entry)
                            .toList();
            if (entries.isEmpty()) {
                throw new ProblemException(Problem.of("intake.feed-empty", name));
            }
            return entries;
        } catch (FeedException | IllegalArgumentException e) {
            throw new ProblemException(Problem.of("intake.feed-unreadable", name), e);
        }
    }

    private static FeedEntry entry(SyndEntry entry) {
        Stream<SyndContent> texts =
                Stream.concat(
                        entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        String html =
                texts.map(SyndContent::getValue)
                        .filter(value -> value != null)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        Date published =
                entry.getPublishedDate() == null
                        ? entry.getUpdatedDate()
                        : entry.getPublishedDate();
        return new FeedEntry(
                orEmpty(entry.getTitle()),
                orEmpty(entry.getLink()),
                orEmpty(entry.getAuthor()),
                Optional.ofNullable(published).map(Date::toInstant),
                html);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
