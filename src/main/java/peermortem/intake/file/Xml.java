package peermortem.intake.file;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Guards for XML from strangers: no part of a document may declare a document type, for that is
/// where entities come from; none may be larger than a text.
final class Xml {
    private Xml() {}

    static void checkParts(String name, Map<String, Bytes> parts, FileLimits limits) {
        parts.forEach(
                (part, bytes) -> {
                    if (part.endsWith(".xml") || part.endsWith(".rels")) {
                        check(name, bytes, limits);
                    }
                });
    }

    static void check(String name, Bytes xml, FileLimits limits) {
        if (xml.size() > 4L * limits.textBytes()) {
            throw new ProblemException(
                    Problem.of("intake.file-too-large", name, limits.textBytes() / (1024 * 1024)));
        }
        // the zero bytes of UTF-16 are left out, so that the word is seen in any encoding
        String plain = new String(xml.toArray(), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (plain.contains("<!DOCTYPE") || plain.contains("<!ENTITY")) {
            throw new ProblemException(Problem.of("intake.xml-entities", name));
        }
    }
}
