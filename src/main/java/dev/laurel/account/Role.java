package dev.laurel.account;

/** What an account is for. The constants serve {@code @RolesAllowed}. */
public enum Role {
    /** Runs the installation: accounts, issuers, registers, tables. */
    OPERATOR,
    /** Posts gigs and reads their rankings. */
    CLIENT,
    /** Keeps a profile and reads recommendations. */
    FREELANCER,
    /** Embeds the widget. */
    PARTNER,
    /** Confirms credentials of its own registry row. */
    ISSUER;

    public static final String OPERATOR_NAME = "OPERATOR";
    public static final String CLIENT_NAME = "CLIENT";
    public static final String FREELANCER_NAME = "FREELANCER";
    public static final String PARTNER_NAME = "PARTNER";
    public static final String ISSUER_NAME = "ISSUER";
    /** Not an account's role but what a publishable key may call, and nothing else: public data. */
    public static final String PUBLISHABLE_NAME = "PUBLISHABLE";
}
