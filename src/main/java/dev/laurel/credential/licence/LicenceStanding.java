package dev.laurel.credential.licence;

/** Whether a licence is in force, or what keeps it from being so (verification.md, "Licences"). */
public enum LicenceStanding {
    IN_FORCE,
    /** The register has no such number of this type in this jurisdiction. */
    NO_ENTRY,
    /** The operator has not confirmed the profile's legal name. */
    NAME_NOT_CONFIRMED,
    /** The register names another holder. */
    NAME_DIFFERS,
    /** It counts on another account. */
    LICENCE_TAKEN,
    /** The register says lapsed, suspended or the like. */
    NOT_ACTIVE,
    /** The register shows discipline. */
    DISCIPLINE,
    NOT_YET_IN_FORCE,
    EXPIRED,
    /** The register's word is older than it may be. */
    REGISTER_STALE
}
