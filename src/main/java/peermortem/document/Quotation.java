package peermortem.document;

import peermortem.domain.Span;

import java.util.Optional;

/// Finds the words that somebody quoted from a text, however lines were broken and spaced.
public final class Quotation {
    private final String text;
    private final String quote;

    private Quotation(String text, String quote) {
        this.text = text;
        this.quote = quote.strip();
    }

    public static Optional<Span> in(String text, String quote) {
        return quote.isBlank() ? Optional.empty() : new Quotation(text, quote).find();
    }

    private Optional<Span> find() {
        for (int start = text.indexOf(quote.charAt(0));
                start >= 0;
                start = text.indexOf(quote.charAt(0), start + 1)) {
            int end = end(start);
            if (end >= 0) {
                return Optional.of(Span.of(start, end));
            }
        }
        return Optional.empty();
    }

    /// Where the quote ends if it starts here, else -1.
    private int end(int start) {
        int at = start;
        for (int i = 0; i < quote.length(); i++) {
            if (at >= text.length()) {
                return -1;
            }
            if (!Character.isWhitespace(quote.charAt(i))) {
                if (text.charAt(at++) != quote.charAt(i)) {
                    return -1;
                }
            } else if (!Character.isWhitespace(quote.charAt(i - 1))) {
                int before = at;
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                if (at == before) {
                    return -1;
                }
            }
        }
        return at;
    }
}
