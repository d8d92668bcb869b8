package dev.laurel.ranking;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** Names of the fields of an explanation as bytes: half of its text, a thousand of them a page. */
final class FieldNames {
    static final SerializableString IMPORTANCE = new SerializedString("importance");
    static final SerializableString LEVEL = new SerializedString("level");
    static final SerializableString STATUS = new SerializedString("status");
    static final SerializableString ID = new SerializedString("id");
    static final SerializableString LABEL = new SerializedString("label");
    static final SerializableString NEED = new SerializedString("need");
    static final SerializableString KIND = new SerializedString("kind");
    static final SerializableString KEY = new SerializedString("key");
    static final SerializableString ASSURANCE = new SerializedString("assurance");
    static final SerializableString ISSUED_ON = new SerializedString("issuedOn");
    static final SerializableString NAME = new SerializedString("name");
    static final SerializableString REQUIREMENT = new SerializedString("requirement");
    static final SerializableString WEIGHT = new SerializedString("weight");
    static final SerializableString STRENGTH = new SerializedString("strength");
    static final SerializableString PHI = new SerializedString("phi");
    static final SerializableString POINTS = new SerializedString("points");
    static final SerializableString CLAIMED = new SerializedString("claimed");
    static final SerializableString U = new SerializedString("u");
    static final SerializableString NEAR = new SerializedString("near");
    static final SerializableString Q = new SerializedString("q");
    static final SerializableString CEILING = new SerializedString("ceiling");
    static final SerializableString TRUST = new SerializedString("trust");
    static final SerializableString FRESHNESS = new SerializedString("freshness");
    static final SerializableString VALIDITY = new SerializedString("validity");
    static final SerializableString QUALIFICATION = new SerializedString("qualification");
    static final SerializableString VERIFIED = new SerializedString("verified");
    static final SerializableString REQUIREMENTS = new SerializedString("requirements");
    static final SerializableString QUALIFICATIONS = new SerializedString("qualifications");
    static final SerializableString SKILL = new SerializedString("skill");
    static final SerializableString MET_BY = new SerializedString("metBy");
    static final SerializableString GAP = new SerializedString("gap");
    static final SerializableString BEST_CLAIM = new SerializedString("bestClaim");
    static final SerializableString PATH = new SerializedString("path");
    static final SerializableString GROUPS = new SerializedString("groups");
    static final SerializableString EVIDENCE = new SerializedString("evidence");
    static final SerializableString ISSUER = new SerializedString("issuer");
    static final SerializableString ACHIEVEMENT = new SerializedString("achievement");
    static final SerializableString FACTORS = new SerializedString("factors");

    private FieldNames() {}
}
