package dev.laurel.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem the API answers with: its stable code (the name in lower case), its status, its title and what
 * a caller can do about it. Each has a page under {@code /problems/<code>} (api.md, "errors").
 */
public enum ProblemType {
    MALFORMED_JSON(
            400, "The body is not JSON", "Send one well-formed JSON value in UTF-8, with no name twice in one object."),
    CURSOR_INVALID(400, "The cursor was altered", "Send the cursor exactly as it was answered, to the same call."),
    SECRET_KEY_IN_URL(
            400,
            "A secret key was sent in a URL",
            "URLs end up in logs. Send the key in the Authorization header, and replace this one."),
    MALFORMED_REQUEST(400, "The request cannot be read", "Check the path, the query string and the headers."),
    MISSING_KEY(401, "A key is needed", "Send Authorization: Bearer followed by your key."),
    KEY_MALFORMED(401, "The key is mistyped", "Its form or checksum is wrong: copy it again, whole."),
    KEY_UNKNOWN(
            401, "The key is not known", "It was never made here, or it was revoked. Ask your operator for a new one."),
    SESSION_INVALID(401, "The session has ended", "Open a new one with POST /v1/session."),
    FORBIDDEN(403, "Your role may not do this", "The operation's description names the roles that may."),
    SECRET_KEY_IN_BROWSER(
            403,
            "A secret key was sent from a web page",
            "Anybody can read a page's source. Use a publishable key there, and replace this one."),
    ORIGIN_NOT_ALLOWED(
            403, "This origin is not on the key's list", "Add the exact scheme, host and port to the publishable key."),
    CSRF_TOKEN_WRONG(
            403,
            "The request's token does not match the session",
            "Send the token that POST /v1/session answered in X-CSRF-Token."),
    NOT_FOUND(404, "There is no such thing", "Either it does not exist, or it is not yours to see."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method", "The Allow header names those it takes."),
    NOT_ACCEPTABLE(406, "No form of the answer that you accept", "Accept application/json."),
    CONFLICT(409, "It is not in a state for this", "Read it again, then decide."),
    GIG_CLOSED(409, "The gig is closed", "A closed gig has no ranking. Open it again if it has not ended."),
    ILLEGAL_STATE_CHANGE(
            409,
            "It cannot go there from its state",
            "Read its state; the description of the call names where it may come from."),
    SEATS_TAKEN(
            409,
            "Every seat of the gig is taken",
            "The client can give the gig more seats, or cancel an engagement that is not completed."),
    PROFILE_EXISTS(409, "The account has a profile", "One account holds one profile: edit that."),
    IDENTITY_TAKEN(
            409,
            "The identity is proved on another account",
            "An identity can be proved on one account only. Ask your operator."),
    LICENCE_TAKEN(
            409, "The licence counts on another account", "One licence counts on one account. Ask your operator."),
    DUPLICATE_CREDENTIAL(409, "The credential is already here", "The same credential counts once."),
    IDEMPOTENCY_IN_PROGRESS(
            409, "The first request with this key is still running", "Wait a second, then send it again."),
    LIMIT_REACHED(409, "A limit is reached", "Delete what is no longer needed, then try again."),
    CURSOR_EXPIRED(410, "The cursor is too old, or the gig or policy has changed", "Begin again at the first page."),
    PRECONDITION_FAILED(
            412,
            "It has changed since you read it",
            "Read it again, apply your change, and send the new entity tag in If-Match."),
    BODY_TOO_LARGE(413, "The body is too large", "The detail names the limit."),
    URL_TOO_LONG(414, "The URL is too long", "Path and query together have at most 4,096 characters."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's media type is not taken here",
            "Send application/json, or what the operation's description names."),
    VALIDATION_FAILED(422, "The input has faults", "Each is listed with where it is; mend them all and send again."),
    CREDENTIAL_UNREADABLE(
            422,
            "It cannot be read as a credential of any kind",
            "Nothing was stored. Send the badge's file as it was given: JSON, a token, or its PNG or SVG image."),
    DUPLICATE_QUALIFICATION(422, "Two qualifications ask for the same", "Keep one of them."),
    NOTHING_TO_SCORE(
            422, "The gig has nothing to score by", "Give it at least one requirement or PREFERRED qualification."),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request", "Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match is missing",
            "Read it first and send its entity tag in If-Match, so that nobody's change is lost."),
    RATE_LIMITED(
            429, "Too much was asked for in too short a time", "Wait as long as Retry-After says, then try again."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter ones."),
    INTERNAL_ERROR(500, "Something broke here", "It is our fault and was logged under the request id."),
    INDEX_BEHIND(503, "The index is catching up", "Try again in a moment."),
    NOT_COUNTED_YET(503, "The figures are still being counted", "Try again as Retry-After says; they are kept then."),
    STORAGE_UNAVAILABLE(503, "The database does not answer", "Nothing was changed. Try again in a moment.");

    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** Stable snake_case code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** One line for people, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What a caller can do about it. */
    public String remedy() {
        return remedy;
    }

    /** The type with a code, if there is one. */
    public static Optional<ProblemType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
