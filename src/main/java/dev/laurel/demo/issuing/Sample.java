package dev.laurel.demo.issuing;

import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import java.util.Locale;

/** A badge to try, for each way in which verification may end. */
enum Sample {
    GOOD("larkspur", "content-optimisation-certification", "It counts.", Outcome.VERIFIED, Code.SUBJECT_BOUND_EMAIL),
    EXPIRED("larkspur", "seo-certification", "It was good until last month.", Outcome.INVALID, Code.EXPIRED),
    REVOKED("larkspur", "seo-certification", "Its issuer has taken it back.", Outcome.INVALID, Code.STATUS_REVOKED),
    SUSPENDED(
            "larkspur",
            "seo-certification",
            "Its issuer has suspended it: nothing counts until it is lifted.",
            Outcome.UNPROVEN,
            Code.STATUS_SUSPENDED),
    SOMEONE_ELSES(
            "larkspur",
            "seo-certification",
            "A genuine badge, issued to another address.",
            Outcome.INVALID,
            Code.SUBJECT_OTHER),
    ALTERED(
            "larkspur",
            "content-marketing-course",
            "A genuine badge whose achievement somebody renamed: the signature breaks.",
            Outcome.INVALID,
            Code.PROOF_BAD),
    UNSIGNED_SKILL(
            "larkspur",
            "semrush-workshop",
            "A genuine badge with one more skill written where the signature does not reach. Not as JWT: that signs"
                    + " every byte.",
            Outcome.INVALID,
            Code.TERM_UNSIGNED),
    UNKNOWN_ISSUER(
            "instabadge",
            "python-ninja",
            "Well signed, by an issuer whom the operator has not registered.",
            Outcome.UNPROVEN,
            Code.ISSUER_UNKNOWN),
    OUT_OF_FIELD(
            "larkspur",
            "marketing-budgets",
            "A marketing academy certifies financial modelling, for which nobody trusts it.",
            Outcome.UNPROVEN,
            Code.ISSUER_OUT_OF_SCOPE),
    SLOW_ISSUER(
            "slow-river",
            "river-studies",
            "Its issuer's key cannot be read now: undecided, tried again, and refused by nobody.",
            Outcome.INCONCLUSIVE,
            Code.KEY_UNRESOLVED);

    private final String issuer;
    private final String achievement;
    private final String shows;
    private final Outcome outcome;
    private final Code code;

    Sample(String issuer, String achievement, String shows, Outcome outcome, Code code) {
        this.issuer = issuer;
        this.achievement = achievement;
        this.shows = shows;
        this.outcome = outcome;
        this.code = code;
    }

    /** As addresses name it: {@code someone-elses}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the demo issuer that signs it. */
    String issuer() {
        return issuer;
    }

    /** Key of the issuer's achievement. */
    String achievement() {
        return achievement;
    }

    /** One line for people. */
    String shows() {
        return shows;
    }

    /** What comes of handing it in on the demo's freelancer. */
    Outcome outcome() {
        return outcome;
    }

    /** The check that says why. */
    Code code() {
        return code;
    }

    /** Whether there is one in a form. */
    boolean comesAs(SampleFile file) {
        return this != UNSIGNED_SKILL || file != SampleFile.JWT;
    }
}
