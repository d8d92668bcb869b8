package dev.laurel.account;

/** The marketplaces of an installation. */
public final class Tenant {
    /** The one tenant there is at first. */
    public static final String MAIN = "main";

    private Tenant() {}
}
