package peermortem.service.roster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody on a pasted line, such as `Ada Lovelace <ada@x.org>`, `"Ada", ada@x.org` or the address
/// alone. The name may be empty.
record PastedPerson(String name, String email) {
    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>()\"]++@[^\\s@,;<>()\"]++");
    private static final Pattern NAME = Pattern.compile("[^<>@,;\t\"]*+");

    /// Empty where the line is longer than any name and address, or holds something else as well.
    static Optional<PastedPerson> of(String line) {
        if (line.length() > LONGEST || line.indexOf('@') < 0) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(line);
        if (!address.find()) {
            return Optional.empty();
        }
        String behind = line.substring(address.end()).strip();
        String name = name(line.substring(0, address.start()).strip());
        boolean alone = behind.isEmpty() || behind.equals(">") || behind.equals(")");
        return alone && NAME.matcher(name).matches()
                ? Optional.of(new PastedPerson(name, address.group()))
                : Optional.empty();
    }

    private static String name(String before) {
        String name = before;
        if (!name.isEmpty() && "<,;(".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1).strip();
        }
        int from = name.startsWith("\"") ? 1 : 0;
        int to = name.length() > from && name.endsWith("\"") ? name.length() - 1 : name.length();
        return name.substring(from, to).strip();
    }
}
