package peermortem.intake.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/// Guards for XML from strangers: no part of a document may declare a document type, for that is
/// where entities come from; none may be larger than a text.
final class Xml {
    private static final Logger LOG = LoggerFactory.getLogger(Xml.class);

    private Xml() {}

    static void checkParts(String name, Map<String, Bytes> parts, FileLimits limits) {
        parts.forEach(
                (part, bytes) -> {
                    if (part.endsWith(".xml") || part.endsWith(".rels")) {
                        check(name, bytes, limits);
                    }
                });
    }

    /// Whether a part can be read at all; asked before a converter, whose parser would tell its
    /// trouble on standard error.
    static boolean isWellFormed(Bytes xml) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.newSAXParser()
                    .parse(new ByteArrayInputStream(xml.toArray()), new DefaultHandler());
            return true;
        } catch (SAXException | IOException e) {
            LOG.debug("a part is no XML", e);
            return false;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser lacks a feature", e);
        }
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
