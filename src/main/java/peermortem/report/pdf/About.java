package peermortem.report.pdf;

import peermortem.domain.Sha256;
import peermortem.report.ReportHead;
import peermortem.text.Messages;

import java.time.Instant;

/// What a file says of itself: the title in its metadata, the words at the foot of each page, its
/// date.
record About(Messages messages, String title, String footer, Instant asOf, Sha256 json) {
    /// The foot names the rubric and the first digits of the JSON's digest, so that two printed
    /// reports can be told apart.
    static About of(Messages messages, String title, ReportHead head, byte[] json) {
        Sha256 digest = Sha256.of(json);
        String hex = digest.hex();
        String number = hex.substring(0, 4) + "-" + hex.substring(4, 8);
        String footer =
                messages.get(
                        "report.page.footer", head.rubric().id(), head.rubric().version(), number);
        return new About(messages, title, footer, head.asOf(), digest);
    }

    String pageNumber(int page, int of) {
        return messages.get("report.page.number", page, of);
    }
}
