package dev.laurel.credential.check;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.IdentityClaim;
import dev.laurel.credential.claims.Subject;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Step 10: is it about the account that handed it in? Only identities that the account has proved are compared.
 *
 * <p>SUBJECT_OTHER when it names somebody by a kind of identity (e-mail, DID) of which the account has proved some, and
 * by none of those; SUBJECT_UNBOUND when there is nothing to compare, or nothing proved to compare it with.
 */
final class SubjectCheck {
    private static final String PATH = "/credentialSubject";
    private static final String MAILTO = "mailto:";
    private static final Set<String> EMAIL_TYPES = Set.of("emailaddress", "email");
    private static final String SHA256 = "sha256$";
    private static final String MD5 = "md5$";

    private final Subject subject;
    private final Holder holder;

    private SubjectCheck(Subject subject, Holder holder) {
        this.subject = subject;
        this.holder = holder;
    }

    static List<Check> of(Claims claims, Holder holder) {
        if (claims.subjects().size() != 1) {
            return List.of(Check.fail(
                    Code.SUBJECT_UNBOUND, PATH, "It speaks of several subjects, so that it proves none of them."));
        }
        return List.of(new SubjectCheck(claims.subjects().getFirst(), holder).check());
    }

    private Check check() {
        if (dids().anyMatch(did -> did.did().equals(subject.id()))) {
            return Check.pass(Code.SUBJECT_BOUND_DID, PATH + "/id", "It names the DID that this account controls.");
        }
        if (emails().anyMatch(this::isNamed)) {
            return Check.pass(
                    Code.SUBJECT_BOUND_EMAIL, PATH + "/identifier", "It names the e-mail address of this account.");
        }
        if ((namesDid() && dids().findAny().isPresent())
                || (namesEmail() && emails().findAny().isPresent())) {
            return Check.fail(Code.SUBJECT_OTHER, PATH, "It is about somebody else than this account.");
        }
        return Check.fail(
                Code.SUBJECT_UNBOUND,
                PATH,
                namesDid() || namesEmail()
                        ? "Prove the e-mail address or DID that it names, and it can count."
                        : "It does not name its subject in a way that can be proved.");
    }

    private Stream<Identity.Did> dids() {
        return holder.identities().stream().flatMap(i -> i instanceof Identity.Did did ? Stream.of(did) : Stream.of());
    }

    private Stream<Identity.Email> emails() {
        return holder.identities().stream()
                .flatMap(i -> i instanceof Identity.Email email ? Stream.of(email) : Stream.of());
    }

    private boolean namesDid() {
        return subject.id() != null && subject.id().startsWith("did:");
    }

    private boolean namesEmail() {
        return isMailto() || subject.identities().stream().anyMatch(SubjectCheck::isEmail);
    }

    private boolean isMailto() {
        return subject.id() != null && subject.id().toLowerCase(Locale.ROOT).startsWith(MAILTO);
    }

    private static boolean isEmail(IdentityClaim identity) {
        return EMAIL_TYPES.contains(identity.type().toLowerCase(Locale.ROOT));
    }

    private boolean isNamed(Identity.Email email) {
        boolean byId = isMailto() && isSame(String.valueOf(subject.id()).substring(MAILTO.length()), email);
        return byId
                || subject.identities().stream()
                        .filter(SubjectCheck::isEmail)
                        .anyMatch(identity -> isSame(identity, email));
    }

    private static boolean isSame(IdentityClaim identity, Identity.Email email) {
        var value = identity.value();
        if (value == null) {
            return false;
        }
        return identity.isHashed()
                ? Stream.of(email.address(), email.lowerCase()).anyMatch(a -> isHash(value, a + identity.salt()))
                : isSame(value, email);
    }

    private static boolean isSame(String address, Identity.Email email) {
        return new Identity.Email(address).lowerCase().equals(email.lowerCase());
    }

    private static boolean isHash(String value, String salted) {
        var bytes = salted.getBytes(StandardCharsets.UTF_8);
        if (value.startsWith(SHA256)) {
            return isHex(value.substring(SHA256.length()), Digests.sha256(bytes));
        }
        return value.startsWith(MD5) && isHex(value.substring(MD5.length()), Digests.md5(bytes));
    }

    private static boolean isHex(String hex, byte[] digest) {
        var expected = HexFormat.of().formatHex(digest);
        return MessageDigest.isEqual(
                hex.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                expected.getBytes(StandardCharsets.UTF_8));
    }
}
