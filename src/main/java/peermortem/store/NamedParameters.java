package peermortem.store;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the `:names` in a statement, outside of quoted words. Jdbi's own parser does so with the
/// tables of a whole grammar, which every start would wait for.
final class NamedParameters implements SqlParser {
    private static final int KEPT = 500;
    private static final Map<String, ParsedSql> PARSED = new ConcurrentHashMap<>();

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql known = PARSED.get(sql);
        if (known != null) {
            return known;
        }
        ParsedSql parsed = parse(sql);
        if (PARSED.size() < KEPT) {
            PARSED.put(sql, parsed);
        }
        return parsed;
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ':' + name;
    }

    private static ParsedSql parse(String sql) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int done = 0;
        int at = 0;
        while (at < sql.length()) {
            char here = sql.charAt(at);
            if (here == '\'' || here == '"') {
                int end = sql.indexOf(here, at + 1);
                at = end < 0 ? sql.length() : end + 1;
            } else if (here == '?') {
                parsed.append(sql.substring(done, at)).appendPositionalParameter();
                done = ++at;
            } else if (here == ':' && letter(sql, at + 1)) {
                parsed.append(sql.substring(done, at));
                int end = at + 1;
                while (letter(sql, end)) {
                    end++;
                }
                parsed.appendNamedParameter(sql.substring(at + 1, end));
                at = end;
                done = end;
            } else {
                at++;
            }
        }
        return parsed.append(sql.substring(done)).build();
    }

    private static boolean letter(String sql, int at) {
        return at < sql.length()
                && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_');
    }
}
