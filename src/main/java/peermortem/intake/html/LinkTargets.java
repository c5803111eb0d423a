package peermortem.intake.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Google wraps the links of exported documents into its own; this takes them out again.
public final class LinkTargets {
    private static final Pattern WRAPPED =
            Pattern.compile(
                    "https?://(?:www\\.)?google\\.[a-z.]+/url\\?(?:.*&)?(?:q|url)=([^&]+).*",
                    Pattern.CASE_INSENSITIVE);

    private LinkTargets() {}

    public static String plain(String address) {
        Matcher matcher = WRAPPED.matcher(address.replace("&amp;", "&"));
        if (!matcher.matches()) {
            return address;
        }
        try {
            return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
