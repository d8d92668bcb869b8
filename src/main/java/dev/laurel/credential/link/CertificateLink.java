package dev.laurel.credential.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Digests;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's page, with what its holder says stands there.
 *
 * @param page https, with a host, without user, port or fragment; at most {@value #MAX_URL} characters
 * @param title of the course or certificate, as the page has it
 * @param skills ids of the skills that it is about, as its holder has them; at least one
 * @param issuedOn day of issue
 * @param expiresOn last day of validity; null when it does not end
 */
public record CertificateLink(
        URI page,
        String title,
        List<String> skills,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {
    /** Longest address in characters. */
    public static final int MAX_URL = 2_000;
    /** Longest title in characters. */
    public static final int MAX_TITLE = 200;
    /** Skills of one certificate, at most. */
    public static final int MAX_SKILLS = 10;

    /** Years of its days: four digits. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern ESCAPED_DOT = Pattern.compile("%2[eE]");
    private static final Set<String> STEPS = Set.of(".", "..");
    private static final int HEX = 16;
    private static final int ASCII = 128;

    private static final String CERTIFICATE = "certificate";
    /** By which the form that is kept is known without reading it. */
    private static final byte[] BEGINNING = ("{\"" + CERTIFICATE + "\":{\"url\":").getBytes(StandardCharsets.UTF_8);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEME = "https";

    public CertificateLink {
        skills = List.copyOf(skills);
    }

    /** The link among bytes that were kept; empty for any other credential. */
    public static Optional<CertificateLink> kept(byte[] submitted) {
        boolean isOne = submitted.length >= BEGINNING.length
                && Arrays.equals(submitted, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
        try {
            return isOne && JSON.readTree(submitted) instanceof ObjectNode document && isOne(document)
                    ? of(document)
                    : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Whether a JSON object is a link in the form that is kept, or tries to be. */
    public static boolean isOne(ObjectNode document) {
        return document.size() == 1 && document.path(CERTIFICATE).isObject();
    }

    /** The link in the form that is kept; empty where it is not whole. */
    public static Optional<CertificateLink> of(ObjectNode document) {
        var said = document.path(CERTIFICATE);
        try {
            var page = page(said.path("url").asText()).orElseThrow();
            var skills = said.path("skills").valueStream().map(JsonNode::asText).toList();
            var title = said.path("title").asText();
            var issuedOn = LocalDate.parse(said.path("issuedOn").asText());
            var expiresOn = said.path("expiresOn");
            var ends = expiresOn.isTextual() ? LocalDate.parse(expiresOn.textValue()) : null;
            boolean isWhole = !title.isBlank()
                    && isDay(issuedOn)
                    && (ends == null || isDay(ends))
                    && title.codePointCount(0, title.length()) <= MAX_TITLE
                    && !skills.isEmpty()
                    && skills.size() <= MAX_SKILLS;
            return isWhole ? Optional.of(new CertificateLink(page, title, skills, issuedOn, ends)) : Optional.empty();
        } catch (DateTimeException | NoSuchElementException notWhole) {
            return Optional.empty();
        }
    }

    /** Whether a day may stand on a certificate. */
    public static boolean isDay(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** An address as a certificate's page may have it, host in lower case; empty where it is none. */
    public static Optional<URI> page(String text) {
        if (text.length() > MAX_URL) {
            return Optional.empty();
        }
        try {
            var given = new URI(text);
            var host = given.getHost();
            boolean isPage = SCHEME.equalsIgnoreCase(given.getScheme())
                    && host != null
                    && given.getRawUserInfo() == null
                    && given.getPort() < 0
                    && !host.endsWith(".")
                    && given.getRawFragment() == null
                    && !hasSteps(given.getRawPath());
            return isPage ? Optional.of(spelled(given, host)) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Whether a path has steps to itself or upwards, however spelt: what it leads to is not what it looks like. */
    private static boolean hasSteps(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> ESCAPED_DOT.matcher(segment).replaceAll("."))
                .anyMatch(STEPS::contains);
    }

    private static URI spelled(URI given, String host) throws URISyntaxException {
        var query = given.getRawQuery();
        return new URI(SCHEME + "://" + host.toLowerCase(Locale.ROOT) + given.getRawPath()
                + (query == null ? "" : "?" + query));
    }

    /** What its issuer may be registered by: the page's origin, alone or as an address. */
    public List<String> origins() {
        var origin = SCHEME + "://" + page.getHost();
        return List.of(origin, origin + "/");
    }

    /** What makes two links one: the same page, however its address is spelt and whatever else is said of it. */
    public String key() {
        var path = plain(page.getRawPath());
        var query = page.getRawQuery();
        return "certificate " + page.getHost()
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + (query == null || query.isEmpty() ? "" : "?" + plain(query));
    }

    /** With every escape that needs none undone, and the others in capitals (RFC 3986, 6.2.2). */
    private static String plain(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), HEX);
            boolean isPlain = c < ASCII && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return Matcher.quoteReplacement(
                    isPlain ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT));
        });
    }

    /** SHA-256 of {@link #key}, lower-case hex. */
    public String hash() {
        return Digests.sha256Hex(key().getBytes(StandardCharsets.UTF_8));
    }

    /** First instant of validity. */
    public Instant from() {
        return issuedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** First instant after validity; null when it does not end. */
    public @Nullable Instant until() {
        return expiresOn == null
                ? null
                : expiresOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The form that is kept: JSON, the same text for the same link. */
    public String text() {
        var said = JsonNodeFactory.instance.objectNode();
        said.put("url", page.toString()).put("title", title);
        skills.forEach(said.putArray("skills")::add);
        said.put("issuedOn", issuedOn.toString());
        Stream.ofNullable(expiresOn).forEach(day -> said.put("expiresOn", day.toString()));
        return JsonNodeFactory.instance.objectNode().set(CERTIFICATE, said).toString();
    }
}
