package peermortem.intake.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises addresses of sign-in pages: who is sent there may not read the source.
final class SignIn {
    private static final Set<String> HOSTS =
            Set.of(
                    "accounts.google.com",
                    "login.microsoftonline.com",
                    "login.live.com",
                    "login.yahoo.com");
    private static final Pattern PATH =
            Pattern.compile(
                    "/(servicelogin|signin|sign_in|sign-in|login|log_in|log-in|accounts/login|users/sign_in)"
                        + "(/.*|\\.\\w+)?",
                    Pattern.CASE_INSENSITIVE);

    private SignIn() {}

    static boolean is(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(address.getPath());
        return HOSTS.contains(host)
                || PATH.matcher(path).matches()
                || path.toLowerCase(Locale.ROOT).contains("/servicelogin");
    }
}
