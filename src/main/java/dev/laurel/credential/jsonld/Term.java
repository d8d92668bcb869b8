package dev.laurel.credential.jsonld;

import java.util.Set;

/**
 * The properties that are read from credentials, by IRI. Some have several: Open Badges contexts before 3.0.3 gave two
 * properties other IRIs, and StatusList2021 has its own vocabulary.
 *
 * @param iris all that it goes by
 */
public record Term(Set<String> iris) {
    public static final Term ISSUER = of(Names.CRED + "issuer");
    public static final Term SUBJECT = of(Names.CRED + "credentialSubject");
    public static final Term STATUS = of(Names.CRED + "credentialStatus");
    public static final Term REFRESH = of(Names.CRED + "refreshService");
    public static final Term VALID_FROM = of(Names.CRED + "validFrom");
    public static final Term VALID_UNTIL = of(Names.CRED + "validUntil");
    public static final Term ISSUANCE_DATE = of(Names.CRED + "issuanceDate");
    public static final Term EXPIRATION_DATE = of(Names.CRED + "expirationDate");

    public static final Term ACHIEVEMENT =
            of(Names.OB + "achievement", Names.OB + "achievement-0", Names.OB + "Achievement");
    public static final Term ACHIEVEMENT_TYPE = of(Names.OB + "achievementType");
    public static final Term ALIGNMENT = of(Names.OB + "alignment");
    public static final Term CREATOR = of(Names.OB + "creator", Names.OB + "Profile");
    public static final Term TARGET_URL = of(Names.SCHEMA + "targetUrl");
    public static final Term TARGET_CODE = of(Names.OB + "targetCode");
    public static final Term TARGET_NAME = of(Names.SCHEMA + "targetName");
    public static final Term TARGET_FRAMEWORK = of(Names.SCHEMA + "targetFramework");
    public static final Term TARGET_TYPE = of(Names.OB + "targetType");
    public static final Term RESULT = of(Names.OB + "result");
    public static final Term RESULT_DESCRIPTION = of(Names.OB + "resultDescription");
    public static final Term RESULT_STATUS = of(Names.OB + "status");
    public static final Term RESULT_VALUE = of(Names.SCHEMA + "value");
    public static final Term REQUIRED_VALUE = of(Names.OB + "requiredValue");
    public static final Term REQUIRED_LEVEL = of(Names.OB + "requiredLevel");
    public static final Term ACHIEVED_LEVEL = of(Names.OB + "achievedLevel");
    public static final Term RUBRIC_LEVEL = of(Names.OB + "rubricCriterionLevel");
    public static final Term LEVEL = of(Names.OB + "level");
    public static final Term POINTS = of(Names.OB + "points");
    public static final Term IDENTIFIER = of(Names.OB + "identifier", Names.CLR + "identifier-1");
    public static final Term HOLDER = of(Names.CRED + "holder");
    public static final Term IDENTITY_HASH = of(Names.OB + "identityHash");
    public static final Term IDENTITY_TYPE = of(Names.OB + "identityType");
    public static final Term HASHED = of(Names.OB + "hashed");
    public static final Term SALT = of(Names.OB + "salt");
    public static final Term NAME = of(Names.SCHEMA + "name", "http://schema.org/name");

    public static final Term STATUS_PURPOSE = of(Names.STATUS + "statusPurpose", Names.STATUS_2021 + "statusPurpose");
    public static final Term STATUS_INDEX = of(Names.STATUS + "statusListIndex", Names.STATUS_2021 + "statusListIndex");
    public static final Term STATUS_LIST =
            of(Names.STATUS + "statusListCredential", Names.STATUS_2021 + "statusListCredential");
    public static final Term STATUS_SIZE = of(Names.STATUS + "statusSize");
    public static final Term ENCODED_LIST = of(Names.STATUS + "encodedList", Names.STATUS_2021 + "encodedList");
    public static final Term TTL = of(Names.STATUS + "ttl");

    public Term {
        iris = Set.copyOf(iris);
    }

    private static Term of(String... iris) {
        return new Term(Set.of(iris));
    }

    boolean isNamed(String iri) {
        return iris.contains(iri);
    }

    /** Vocabularies. */
    public static final class Names {
        public static final String CRED = "https://www.w3.org/2018/credentials#";
        public static final String OB = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
        public static final String CLR = "https://purl.imsglobal.org/spec/vc/clr/vocab.html#";
        public static final String SCHEMA = "https://schema.org/";
        public static final String STATUS = "https://www.w3.org/ns/credentials/status#";
        public static final String STATUS_2021 = "https://w3id.org/vc/status-list#";
        public static final String SECURITY = "https://w3id.org/security#";

        private Names() {}
    }
}
