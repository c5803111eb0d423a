package peermortem.ui.common;

import java.util.Locale;

/// A short code for an unexpected error, the same each time it comes from the same place in the
/// code: two groups of four characters that survive a phone call.
public record ErrorCode(String text) {
    private static final int GROUP = 4;

    public static ErrorCode of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new ErrorCode(group(failure) + "-" + group(root));
    }

    private static String group(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("peermortem.")) {
                hash = 31 * hash + element.getClassName().hashCode();
                hash = 31 * hash + element.getMethodName().hashCode();
            }
        }
        String code = Integer.toString(hash & 0x7FFFFFFF, 32).toUpperCase(Locale.ROOT);
        String padded = "0".repeat(GROUP) + code;
        return padded.substring(padded.length() - GROUP);
    }
}
