package peermortem.intake.batch;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import peermortem.intake.Input;
import peermortem.intake.file.Received;
import peermortem.intake.link.LinkFinder;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Learning platforms hand a submitted link on as a small file; this takes the link out again.
final class OnlyLink {
    private static final int MAX_WORDS = 40;

    private OnlyLink() {}

    static Optional<Input> in(Received file) {
        String text = new String(file.bytes().toArray(), StandardCharsets.UTF_8);
        Document page = Jsoup.parse(text);
        String words = page.text();
        if (words.split("\\s+").length > MAX_WORDS) {
            return Optional.empty();
        }
        Element link = page.selectFirst("a[href~=(?i)^https?://]");
        if (link != null) {
            return Optional.of(new Input.Link(link.attr("href")));
        }
        Element refresh = page.selectFirst("meta[http-equiv=refresh i]");
        String address =
                refresh == null ? words : refresh.attr("content").replaceFirst("(?i)^.*?url=", "");
        return address.contains("://") || LinkFinder.isLink(address)
                ? Optional.of(new Input.Link(address))
                : Optional.empty();
    }
}
