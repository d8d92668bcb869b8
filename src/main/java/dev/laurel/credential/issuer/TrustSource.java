package dev.laurel.credential.issuer;

/** On whose word a row's trust rests (verification.md, "Issuer registry"). */
public enum TrustSource {
    /** The operator's own look at the issuer. */
    OPERATOR,
    /** A list of the Digital Credentials Consortium. */
    DCC_LIST,
    OPENID_FEDERATION,
    /** A body that accredits such issuers. */
    ACCREDITATION
}
