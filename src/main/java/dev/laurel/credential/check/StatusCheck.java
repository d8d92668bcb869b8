package dev.laurel.credential.check;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.ListAge;
import dev.laurel.credential.status.ListPlace;
import dev.laurel.credential.status.RevocationList;
import dev.laurel.credential.status.StatusEntry;
import dev.laurel.credential.status.StatusList;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Step 7: is it revoked or suspended? Every entry is read, and the worst counts; an entry that cannot be read leaves
 * the credential undecided, never good.
 */
final class StatusCheck {
    /** Most entries of one credential. */
    private static final int MAX_ENTRIES = 16;

    private final Authenticity authenticity;
    private final Snapshot snapshot;
    private final Instant now;
    private final List<Check> checks = new ArrayList<>();
    private final Map<URI, ListAge> lists = new LinkedHashMap<>();

    StatusCheck(Authenticity authenticity, Snapshot snapshot, Instant now) {
        this.authenticity = authenticity;
        this.snapshot = snapshot;
        this.now = now;
    }

    /** The answers for all entries of a credential. */
    List<Check> of(Claims claims) {
        var entries = claims.statuses();
        if (entries.size() > MAX_ENTRIES) {
            checks.add(Check.unknown(Code.STATUS_TYPE_UNKNOWN, "/credentialStatus", "It has too many status entries."));
            return checks;
        }
        for (int i = 0; i < entries.size(); i++) {
            entry(entries.get(i), claims, entries.size() == 1 ? "/credentialStatus" : "/credentialStatus/" + i);
        }
        return checks;
    }

    /** What was read of which lists. */
    StatusRead read() {
        return new StatusRead(lists);
    }

    private void entry(StatusEntry entry, Claims claims, String path) {
        if (entry.isRevocationList()) {
            revocationList(entry, claims, path);
        } else if (!entry.isBitEntry()) {
            unknown(Code.STATUS_TYPE_UNKNOWN, path, "Status of this type is not read.");
        } else if (entry.index() < 0 || entry.bits() < 1 || entry.bits() > Bitstring.MAX_ENTRY_BITS) {
            unknown(Code.STATUS_RANGE, path, "The place in the status list is not a plain number.");
        } else {
            var url = address(entry.list());
            if (url == null) {
                unknown(Code.STATUS_UNREACHABLE, path, "The status list has no https address.");
            } else {
                list(url, entry, claims, path);
            }
        }
    }

    private static @Nullable URI address(@Nullable String text) {
        var url = text == null ? null : Parts.uri(text);
        return url == null || !"https".equals(url.getScheme()) || url.getRawFragment() != null ? null : url;
    }

    private void revocationList(StatusEntry entry, Claims claims, String path) {
        var url = address(entry.id());
        var credential = claims.id();
        if (url == null || credential == null) {
            unknown(
                    url == null ? Code.STATUS_UNREACHABLE : Code.STATUS_RANGE,
                    path,
                    "The list has no https address, or the credential no id by which it could be listed.");
            return;
        }
        if (!(snapshot.find(url, Use.STATUS_LIST) instanceof Resolved.Found(var document))) {
            unknown(Code.STATUS_UNREACHABLE, path, "The revocation list could not be read.");
            return;
        }
        var source = SourceDocument.of(document);
        var list = RevocationList.of(document.bytes(), url.toString(), claims.issuer());
        if (list.isEmpty()) {
            checks.add(Check.unknown(Code.STATUS_LIST_BAD, path, "The revocation list is not the issuer's.")
                    .from(source));
        } else if (isRecent(document, null, "revocation", path)) {
            checks.add(meaning("revocation", list.get().holds(credential) ? 1 : 0, path)
                    .from(source));
        }
    }

    /** Notes the age of a list, and says so where it is too great. */
    private boolean isRecent(Document document, @Nullable Duration ttl, String purpose, String path) {
        var source = SourceDocument.of(document);
        var age = ListAge.of(document.fetchedAt(), ttl, purpose);
        lists.merge(document.url(), age, ListAge::sooner);
        if (age.isUndecided(now)) {
            checks.add(Check.unknown(Code.STATUS_UNREACHABLE, path, "The status list was last read too long ago.")
                    .from(source));
            return false;
        }
        if (age.isStale(now)) {
            warn(Code.STATUS_UNREACHABLE, path, "The status list could not be read again lately.", source);
        }
        return true;
    }

    private void list(URI url, StatusEntry entry, Claims claims, String path) {
        switch (snapshot.find(url, Use.STATUS_LIST)) {
            case Resolved.Found(var document) -> document(document, entry, claims, path);
            case Resolved.Missing(), Resolved.Gone() ->
                unknown(Code.STATUS_UNREACHABLE, path, "The status list was not found.");
            case Resolved.Unreachable(var reason) ->
                unknown(Code.STATUS_UNREACHABLE, path, "The status list could not be read.");
        }
    }

    private void document(Document document, StatusEntry entry, Claims claims, String path) {
        var source = SourceDocument.of(document);
        var judged = authenticity.judgeText(document.bytes());
        var list = Optional.ofNullable(judged.node()).flatMap(StatusList::of);
        if (list.isEmpty() || !judged.isSignedApartFromDates()) {
            checks.add(Check.unknown(Code.STATUS_LIST_BAD, path, "The status list is not a genuine one.")
                    .from(source));
            return;
        }
        if (judged.step(Step.VALIDITY).refusal() != null) {
            checks.add(Check.unknown(Code.STATUS_LIST_EXPIRED, path, "The status list is out of date.")
                    .from(source));
            return;
        }
        snapshot.looked(new ListPlace(document.url(), entry.index(), entry.bits()));
        if (!isRecent(document, list.get().ttl(), entry.purpose(), path)) {
            return;
        }
        compare(document.url(), judged, claims, path, source);
        var check = value(list.get(), entry, path, source);
        checks.add(check.state() == State.FAIL || judged.isBound() ? check : unproved(path, source));
    }

    /** A list that nobody is known to have signed may speak against a credential, never for it. */
    private static Check unproved(String path, SourceDocument source) {
        return Check.unknown(Code.STATUS_LIST_BAD, path, "The key of the status list could not be read.")
                .from(source);
    }

    private void compare(URI url, Authentic judged, Claims claims, String path, SourceDocument source) {
        var list = judged.claims();
        if (list != null && !url.toString().equals(list.id())) {
            warn(Code.STATUS_LIST_ID, path, "The status list calls itself by another address.", source);
        }
        if (list != null && !list.issuer().equals(claims.issuer())) {
            warn(Code.STATUS_LIST_OTHER_ISSUER, path, "The status list is kept by somebody else.", source);
        }
    }

    private Check value(StatusList list, StatusEntry entry, String path, SourceDocument source) {
        if (!list.purposes().contains(entry.purpose())) {
            return Check.unknown(Code.STATUS_PURPOSE, path, "The status list is for another purpose.")
                    .from(source);
        }
        if (list.bits().size() < Bitstring.MIN_BITS) {
            warn(Code.STATUS_LIST_SHORT, path, "The status list is shorter than the standard asks.", source);
        }
        var value = list.bits().value(entry.index(), entry.bits());
        var check = value.isEmpty()
                ? Check.unknown(Code.STATUS_RANGE, path, "Its place lies beyond the end of the status list.")
                : meaning(entry.purpose(), value.getAsLong(), path);
        return check.from(source);
    }

    private static Check meaning(String purpose, long value, String path) {
        return switch (purpose) {
            case "revocation" ->
                value == 0
                        ? Check.pass(Code.STATUS_REVOKED, path, "It has not been revoked.")
                        : Check.fail(Code.STATUS_REVOKED, path, "Its issuer has revoked it.");
            case "suspension" ->
                value == 0
                        ? Check.pass(Code.STATUS_SUSPENDED, path, "It has not been suspended.")
                        : Check.fail(Code.STATUS_SUSPENDED, path, "Its issuer has suspended it for now.");
            case "message", "refresh" ->
                Check.pass(Code.STATUS_MESSAGE, path, "Its issuer keeps a note on it: " + value + ".");
            default ->
                value == 0
                        ? Check.pass(Code.STATUS_PURPOSE, path, "Nothing is set against it.")
                        : Check.unknown(Code.STATUS_PURPOSE, path, "Something of unknown meaning is set against it.");
        };
    }

    private void unknown(Code code, String path, String message) {
        checks.add(Check.unknown(code, path, message));
    }

    private void warn(Code code, String path, String message, SourceDocument source) {
        checks.add(Check.fail(code, Severity.WARN, path, message).from(source));
    }
}
