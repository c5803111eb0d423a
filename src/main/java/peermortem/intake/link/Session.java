package peermortem.intake.link;

import peermortem.intake.http.Deadline;
import peermortem.intake.http.Fetched;
import peermortem.intake.http.Web;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// The requests for one link, under one deadline. Sends the validators of an earlier answer to the
/// same request.
final class Session {
    private final Web web;
    private final Deadline deadline;
    private final Map<String, String> earlier;

    Session(Web web, Map<String, String> earlier) {
        this.web = web;
        this.deadline = web.deadline();
        this.earlier = earlier;
    }

    /// Throws Unmodified where the source is what it was.
    Fetched get(URI address) {
        Map<String, String> headers = new HashMap<>();
        if (address.toString().equals(earlier.get("requested"))) {
            put(headers, "If-None-Match", "etag");
            put(headers, "If-Modified-Since", "last-modified");
        }
        Fetched answer = web.get(address, headers, deadline);
        if (answer.status() == 304 && !headers.isEmpty()) {
            throw new Unmodified();
        }
        return answer;
    }

    static Map<String, String> provenance(URI requested, Fetched answer) {
        Map<String, String> provenance = new HashMap<>();
        provenance.put("requested", requested.toString());
        provenance.put("fetched", answer.address().toString());
        answer.header("etag").ifPresent(tag -> provenance.put("etag", tag));
        answer.header("last-modified").ifPresent(date -> provenance.put("last-modified", date));
        return provenance;
    }

    private void put(Map<String, String> headers, String header, String known) {
        String value = earlier.get(known);
        if (value != null) {
            headers.put(header, value);
        }
    }
}
