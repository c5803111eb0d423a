package peermortem.intake.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import peermortem.domain.Bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/// Whether a Word document has images outside of itself (`r:link`, ECMA-376 §20.1.8.13). The
/// converter would open whatever address they name, files of this computer included
/// (CVE-2025-11849), so no image of such a document may be read.
final class LinkedImages {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedImages.class);

    private LinkedImages() {}

    static boolean in(Map<String, Bytes> parts) {
        return parts.values().stream().anyMatch(LinkedImages::in);
    }

    private static boolean in(Bytes part) {
        Links links = new Links();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.newSAXParser().parse(new ByteArrayInputStream(part.toArray()), links);
        } catch (SAXException | IOException e) {
            LOG.debug("not all of a part is XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser lacks a feature", e);
        }
        return links.found;
    }

    private static final class Links extends DefaultHandler {
        private boolean found;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                found |= attributes.getLocalName(i).equals("link");
            }
        }

        @Override
        public void fatalError(org.xml.sax.SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
