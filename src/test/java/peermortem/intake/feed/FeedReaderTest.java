package peermortem.intake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.ProblemException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class FeedReaderTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand -->
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>Incidents</title><link>https://blog.example</link><description>d</description>
            <item><title>Coupons &amp; queues</title><link>https://blog.example/1</link><dc:creator>Kim</dc:creator>
            <pubDate>Tue, 16 Jan 2024 07:36:33 +0000</pubDate><description>short</description>
            <content:encoded><![CDATA[<p>The queue was <b>full</b>.</p>]]></content:encoded></item>
            <item><title>Disk</title><description>&lt;p&gt;The disk was full.&lt;/p&gt;</description></item>
            </channel></rss>
            """;
    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Incidents</title><id>x</id><updated>2024-01-16T00:00:00Z</updated>
            <entry><title>Disk</title><id>1</id><link href="https://blog.example/2"/><updated>2024-01-17T00:00:00Z</updated>
            <content type="html">&lt;p&gt;The disk was full.&lt;/p&gt;</content></entry></feed>
            """;

    @Test
    void rssEntriesComeWithTheirLongestText() {
        assertEquals(
                List.of(
                        new FeedEntry(
                                "Coupons & queues",
                                "https://blog.example/1",
                                "Kim",
                                Optional.of(Instant.parse("2024-01-16T07:36:33Z")),
                                "<p>The queue was <b>full</b>.</p>"),
                        new FeedEntry(
                                "Disk", "", "", Optional.empty(), "<p>The disk was full.</p>")),
                FeedReader.read("a.rss", RSS));
    }

    @Test
    void atomEntriesAreRead() {
        assertEquals(
                List.of(
                        new FeedEntry(
                                "Disk",
                                "https://blog.example/2",
                                "",
                                Optional.of(Instant.parse("2024-01-17T00:00:00Z")),
                                "<p>The disk was full.</p>")),
                FeedReader.read("a.atom", ATOM));
    }

    @Test
    void feedsAreToldFromOtherXml() {
        assertTrue(FeedReader.isFeed(RSS));
        assertTrue(FeedReader.isFeed(ATOM));
        assertFalse(FeedReader.isFeed("<html><body><rss></body></html>"));
        assertFalse(FeedReader.isFeed("# Outage\n\n<rss>"));
    }

    @Test
    void aFeedThatDeclaresEntitiesIsRefused() {
        String evil =
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><rss"
                    + " version=\"2.0\"><channel><title>t</title><link>l</link><description>&a;</description><item><title>&a;</title></item></channel></rss>";
        assertTrue(FeedReader.isFeed(evil));
        assertThrows(ProblemException.class, () -> FeedReader.read("a.rss", evil));
    }
}
