package peermortem;

import org.jspecify.annotations.Nullable;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// One entry of the log: what happened, and where in the code. What exceptions and libraries say in
/// words is left out, since it may quote a hand-in or a name.
final class LogEntry extends Formatter {
    private static final String OURS = "peermortem";
    private static final int CAUSES = 8;

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder();
        String logger = String.valueOf(entry.getLoggerName());
        text.append(entry.getInstant()).append(' ').append(entry.getLevel()).append(' ');
        text.append(logger);
        if (logger.startsWith(OURS)) {
            text.append(": ").append(formatMessage(entry));
        }
        text.append('\n');
        @Nullable Throwable thrown = entry.getThrown();
        for (int depth = 0; thrown != null && depth < CAUSES; depth++) {
            append(text, thrown);
            thrown = thrown.getCause();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable thrown) {
        text.append("  ").append(thrown.getClass().getName()).append('\n');
        for (StackTraceElement element : thrown.getStackTrace()) {
            text.append("    at ").append(element).append('\n');
        }
    }
}
