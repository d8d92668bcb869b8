package dev.laurel.credential.fetch;

import java.net.IDN;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be looked up: https, port 443, a host name with one spelling. It is taken apart here and nowhere
 * else; the parts, never the text, go into the request, so that no second parser can read it otherwise.
 *
 * @param host lower case, ASCII; what TLS and the Host header name
 * @param resource path and query of the request line, ASCII
 */
record Target(String host, String resource) {
    /** Longest address, in characters of its ASCII form: what common servers take. */
    static final int MAX_URL_LENGTH = 2_000;
    /** The only port, which no address needs to name. */
    static final int PORT = 443;

    /** Longest host name (RFC 1035, section 2.3.4), in ASCII. */
    private static final int MAX_HOST_LENGTH = 253;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    /** At least two labels: a name with one is looked up among the machine's neighbours. */
    private static final Pattern HOST = Pattern.compile("(?:" + LABEL + "\\.)+" + LABEL);
    /**
     * What a reader of addresses may take for a number (WHATWG URL, "ends in a number"): such a host is an IPv4
     * address, as in {@code 2130706433}, {@code 0x7f.1} or {@code 0177.0.0.1}. No top-level domain looks like this.
     */
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    /** Names that are never looked up in public (RFC 6761, 6762, 7686, 8375; ICANN for {@code internal}). */
    private static final Set<String> SPECIAL = Set.of("localhost", "local", "internal", "onion", "home.arpa");

    /**
     * Looks at every part of an address.
     *
     * @throws Refusal with the rule that forbids it
     */
    static Target of(URI url) throws Refusal {
        if (isTooLong(url)) {
            throw new Refusal(Rule.URL_LENGTH);
        }
        if (!"https".equalsIgnoreCase(url.getScheme()) || url.isOpaque()) {
            throw new Refusal(Rule.SCHEME);
        }
        if (url.getRawFragment() != null) {
            throw new Refusal(Rule.FRAGMENT);
        }
        return new Target(host(url.getRawAuthority()), resource(url));
    }

    static boolean isTooLong(URI url) {
        return url.toString().length() > MAX_URL_LENGTH || url.toASCIIString().length() > MAX_URL_LENGTH;
    }

    private static String host(@Nullable String authority) throws Refusal {
        if (authority == null) {
            throw new Refusal(Rule.HOST_FORM);
        }
        if (authority.indexOf('@') >= 0) {
            throw new Refusal(Rule.USER_INFO);
        }
        if (authority.indexOf('[') >= 0) {
            throw new Refusal(Rule.HOST_LITERAL);
        }
        int colon = authority.indexOf(':');
        if (colon >= 0 && !authority.substring(colon + 1).equals(Integer.toString(PORT))) {
            throw new Refusal(Rule.PORT);
        }
        var host = ascii(colon < 0 ? authority : authority.substring(0, colon));
        if (NUMBER_AT_END.matcher(host).matches()) {
            throw new Refusal(Rule.HOST_LITERAL);
        }
        if (SPECIAL.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name))) {
            throw new Refusal(Rule.HOST_SPECIAL);
        }
        if (host.length() > MAX_HOST_LENGTH || !HOST.matcher(host).matches()) {
            throw new Refusal(Rule.HOST_FORM);
        }
        return host;
    }

    /**
     * The name in ASCII. A name that means another one when it is written out again (sharp s, full-width digits, dots
     * of other scripts, invisible letters) is refused: whoever registered that other name is not its owner.
     */
    private static String ascii(String name) throws Refusal {
        try {
            var ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            if (plain.equals(ascii) || plain.equals(IDN.toUnicode(ascii))) {
                return ascii;
            }
        } catch (IllegalArgumentException malformed) {
            // answered below, as a name with two meanings is
        }
        throw new Refusal(Rule.HOST_FORM);
    }

    private static String resource(URI url) {
        var ascii = URI.create(url.toASCIIString());
        var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /**
     * Whether two hosts are the same site. Without a list of public suffixes only this is certain: the same name, with
     * or without {@code www.} before it.
     */
    boolean isSameSite(Target other) {
        return site().equals(other.site());
    }

    private String site() {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
