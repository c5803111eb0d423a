package peermortem.document;

/// A limit that protects against hostile texts and was reached while reading one.
public enum Limit {
    /// A table with more than a million cells: tables are read as plain lines.
    TABLE_CELLS("table-cells"),
    /// Quotes or lists nested too deeply: the deepest are read as plain text.
    NESTING("nesting");

    private final String code;

    Limit(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
