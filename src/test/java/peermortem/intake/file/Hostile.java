package peermortem.intake.file;

import peermortem.domain.Bytes;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes files that nobody should trust.
final class Hostile {
    private Hostile() {}

    static Bytes zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : entries.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.getOrDefault(name, new byte[0]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }

    /// The parts of a Word document with one image that lies somewhere else.
    static Map<String, byte[]> linkedImage(String target) {
        String namespaces =
                "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                    + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                    + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                    + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'";
        String document =
                "<w:document"
                    + " NAMESPACES><w:body><w:p><w:r><w:t>Down</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip"
                    + " r:link='x1'/>"
                    + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
                    + "</w:r></w:p></w:body></w:document>";
        String relationships =
                "<Relationships"
                    + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                    + " Id='x1' Target='TARGET' TargetMode='External'"
                    + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'/>"
                    + "</Relationships>";
        return Map.of(
                "word/document.xml",
                document.replace("NAMESPACES", namespaces).getBytes(StandardCharsets.UTF_8),
                "word/_rels/document.xml.rels",
                relationships.replace("TARGET", target).getBytes(StandardCharsets.UTF_8));
    }

    static Bytes zip(String name, String text) {
        return zip(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The parts of the smallest Word file with one paragraph.
    static Map<String, byte[]> word(String text) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String office = "http://schemas.openxmlformats.org/";
        return Map.of(
                "[Content_Types].xml",
                utf8(head + "<Types xmlns=\"%spackage/2006/content-types\"/>".formatted(office)),
                "_rels/.rels",
                utf8(
                        head
                                + ("<Relationships"
                                       + " xmlns=\"%1$spackage/2006/relationships\"><Relationship"
                                       + " Id=\"r1\" Target=\"word/document.xml\""
                                       + " Type=\"%1$sofficeDocument/2006/relationships/officeDocument\"/>"
                                       + "</Relationships>")
                                        .formatted(office)),
                "word/document.xml",
                utf8(
                        head
                                + ("<w:document"
                                       + " xmlns:w=\"%swordprocessingml/2006/main\"><w:body><w:p>"
                                       + "<w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>")
                                        .formatted(office, text)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// So many empty entries.
    static Bytes crowd(int entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i, 36)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }

    /// A PNG that claims an extent and holds no pixel (PNG specification, §11.2.2).
    static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(0x89504E470D0A1A0AL);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            try (DataOutputStream chunk = new DataOutputStream(header)) {
                chunk.writeBytes("IHDR");
                chunk.writeInt(width);
                chunk.writeInt(height);
                chunk.write(new byte[] {8, 2, 0, 0, 0});
            }
            CRC32 crc = new CRC32();
            crc.update(header.toByteArray());
            out.writeInt(13);
            out.write(header.toByteArray());
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
