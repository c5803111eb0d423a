package peermortem.intake.file;

import peermortem.domain.Bytes;
import peermortem.domain.Problem;

import java.nio.charset.StandardCharsets;

/// What a file is by its first bytes; what cannot be read says what to hand in instead.
enum Signature {
    ZIP,
    PDF,
    OLD_WORD,
    RICH_TEXT,
    IMAGE,
    OTHER_ARCHIVE,
    TEXT;

    static Signature of(Bytes bytes) {
        byte[] all = bytes.toArray();
        String head = new String(all, 0, Math.min(16, all.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("%PDF")) {
            return PDF;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_WORD;
        }
        if (head.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))) {
            return IMAGE;
        }
        return isArchive(head) ? OTHER_ARCHIVE : TEXT;
    }

    private static boolean isArchive(String head) {
        return head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")
                || head.startsWith("\u001f\u008b");
    }

    Problem refusal(String name) {
        return switch (this) {
            case PDF -> Problem.of("intake.pdf", name);
            case OLD_WORD -> Problem.of("intake.old-word", name);
            case RICH_TEXT -> Problem.of("intake.rich-text", name);
            case IMAGE -> Problem.of("intake.image-only", name);
            case OTHER_ARCHIVE -> Problem.of("intake.other-archive", name);
            case ZIP, TEXT -> throw new IllegalStateException("readable: " + this);
        };
    }
}
