package dev.laurel.credential.report;

import static dev.laurel.credential.report.Severity.ERROR;
import static dev.laurel.credential.report.Severity.FATAL;
import static dev.laurel.credential.report.Severity.INFO;
import static dev.laurel.credential.report.Severity.LIMIT;
import static dev.laurel.credential.report.Severity.WARN;

/**
 * The questions that checks ask, named by the fault they look for or the finding they make; stable, part of the API.
 *
 * <p>A check that finds no fault stands in the report under the same code with state pass.
 */
public enum Code {
    INPUT_TOO_LARGE(Step.INTAKE, FATAL),
    INPUT_UNREADABLE(Step.INTAKE, FATAL),
    INPUT_NOT_UTF8(Step.INTAKE, FATAL),
    BAKED_NONE(Step.INTAKE, FATAL),
    BAKED_MANY(Step.INTAKE, FATAL),
    BAKED_MISMATCH(Step.INTAKE, WARN),
    FORMAT_UNKNOWN(Step.INTAKE, FATAL),
    /** It is a wrapping that holds credentials, each judged by itself. */
    CREDENTIALS_WITHIN(Step.INTAKE, INFO),

    CONTEXT_MISSING(Step.STRUCTURE, FATAL),
    CONTEXT_ORDER(Step.STRUCTURE, FATAL),
    CONTEXT_NOT_ALLOWED(Step.STRUCTURE, FATAL),
    CONTEXT_INLINE(Step.STRUCTURE, FATAL),
    TYPE_MISSING(Step.STRUCTURE, ERROR),
    ISSUER_MISSING(Step.STRUCTURE, ERROR),
    SUBJECT_MISSING(Step.STRUCTURE, ERROR),
    DATE_MALFORMED(Step.STRUCTURE, ERROR),
    ID_NOT_URI(Step.STRUCTURE, ERROR),
    PART_TYPE(Step.STRUCTURE, ERROR),
    SCHEMA_INVALID(Step.STRUCTURE, WARN),
    SCHEMA_UNREACHABLE(Step.STRUCTURE, WARN),

    /** Error on what is read for the verdict, warn on the rest. */
    TERM_UNSIGNED(Step.COVERAGE, ERROR),

    PROOF_NONE(Step.PROOF, FATAL),
    PROOF_UNSUPPORTED(Step.PROOF, FATAL),
    PROOF_PURPOSE(Step.PROOF, FATAL),
    PROOF_CREATED_FUTURE(Step.PROOF, FATAL),
    PROOF_EXPIRED(Step.PROOF, FATAL),
    PROOF_BAD(Step.PROOF, FATAL),
    PROOF_CHAIN(Step.PROOF, FATAL),
    JWT_TYP(Step.PROOF, ERROR),
    JWT_CLAIM_MISMATCH(Step.PROOF, ERROR),
    JWT_VC_CLAIM(Step.PROOF, ERROR),
    /** A presentation whose challenge is wrong, used or missing. */
    VP_REPLAY(Step.PROOF, FATAL),
    VP_DOMAIN(Step.PROOF, FATAL),
    /** A certificate link: its page was read and names its holder. */
    LINK_PAGE(Step.PROOF, LIMIT),
    /** A certificate link: the issuer or an operator has compared its page. */
    LINK_CONFIRMED(Step.PROOF, LIMIT),

    KEY_UNRESOLVED(Step.KEY, FATAL),
    KEY_NOT_ISSUERS(Step.KEY, FATAL),
    KEY_NOT_FOR_ASSERTION(Step.KEY, FATAL),
    KEY_REVOKED_OR_EXPIRED(Step.KEY, FATAL),
    KEY_EMBEDDED_ONLY(Step.KEY, LIMIT),

    NOT_YET_VALID(Step.VALIDITY, FATAL),
    EXPIRED(Step.VALIDITY, FATAL),
    DATES_REVERSED(Step.VALIDITY, FATAL),

    STATUS_REVOKED(Step.STATUS, FATAL),
    STATUS_SUSPENDED(Step.STATUS, LIMIT),
    STATUS_MESSAGE(Step.STATUS, INFO),
    STATUS_UNREACHABLE(Step.STATUS, FATAL),
    STATUS_LIST_BAD(Step.STATUS, FATAL),
    STATUS_LIST_EXPIRED(Step.STATUS, FATAL),
    STATUS_PURPOSE(Step.STATUS, FATAL),
    STATUS_RANGE(Step.STATUS, FATAL),
    STATUS_LIST_SHORT(Step.STATUS, WARN),
    STATUS_LIST_ID(Step.STATUS, WARN),
    STATUS_LIST_OTHER_ISSUER(Step.STATUS, WARN),
    STATUS_TYPE_UNKNOWN(Step.STATUS, FATAL),

    REFRESHED(Step.REFRESH, INFO),

    ISSUER_UNKNOWN(Step.ISSUER, LIMIT),
    ISSUER_OUT_OF_SCOPE(Step.ISSUER, LIMIT),
    ISSUER_DISTRUSTED(Step.ISSUER, LIMIT),
    REGISTRY_STALE(Step.ISSUER, LIMIT),

    SUBJECT_UNBOUND(Step.SUBJECT, LIMIT),
    SUBJECT_OTHER(Step.SUBJECT, FATAL),
    SUBJECT_BOUND_EMAIL(Step.SUBJECT, INFO),
    SUBJECT_BOUND_DID(Step.SUBJECT, INFO),
    /** Somebody has compared the name on a certificate's page with the holder's legal name. */
    SUBJECT_CONFIRMED(Step.SUBJECT, INFO),

    SKILL_ALIGNED(Step.ACHIEVEMENT, INFO),
    SKILL_BY_NAME(Step.ACHIEVEMENT, INFO),
    SKILL_NONE(Step.ACHIEVEMENT, WARN),
    ACHIEVEMENT_CREATOR_OTHER(Step.ACHIEVEMENT, WARN),
    /** Whether it is an assessed credential, and what says so. */
    ACHIEVEMENT_KIND(Step.ACHIEVEMENT, INFO),
    /** The proficiency of one skill, and what says so. */
    ACHIEVEMENT_LEVEL(Step.ACHIEVEMENT, INFO),

    ENDORSEMENT_OK(Step.ENDORSEMENT, INFO),
    ENDORSEMENT_BAD(Step.ENDORSEMENT, INFO),
    ENDORSEMENT_CIRCULAR(Step.ENDORSEMENT, INFO),
    ENDORSEMENT_OTHER_SUBJECT(Step.ENDORSEMENT, INFO),

    DUPLICATE_CREDENTIAL(Step.REPLAY, LIMIT),
    CREDENTIAL_ON_OTHER_ACCOUNT(Step.REPLAY, FATAL);

    private final Step step;
    private final Severity severity;

    Code(Step step, Severity severity) {
        this.step = step;
        this.severity = severity;
    }

    /** The step to which the question belongs. */
    public Step step() {
        return step;
    }

    /** What a failure means, where the check does not say otherwise. */
    public Severity severity() {
        return severity;
    }
}
