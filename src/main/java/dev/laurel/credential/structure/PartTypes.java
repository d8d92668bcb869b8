package dev.laurel.credential.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether each part of a credential says what it is. Two sets of rules: some parts of any verifiable credential need a
 * type (Verifiable Credentials 2.0, 4.5), and the parts of an Open Badge need a certain one (Open Badges 3.0, the
 * classes' {@code type} rows).
 */
final class PartTypes {
    private static final List<String> TYPED =
            List.of("credentialStatus", "credentialSchema", "termsOfUse", "evidence", "refreshService");
    private static final Set<String> BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");
    private static final String HELD = "verifiableCredential";
    private static final String RECORD = "ClrCredential";
    private static final String ENDORSEMENT = "EndorsementCredential";

    /** Members of a part, by the type that their values must have. */
    private record Rule(String part, String member, String type) {}

    private static final List<Rule> RULES = List.of(
            new Rule("Credential", "credentialSubject", "AchievementSubject"),
            new Rule("Credential", "evidence", "Evidence"),
            new Rule("LearnerRecord", "credentialSubject", "ClrSubject"),
            new Rule("ClrSubject", "achievement", "Achievement"),
            new Rule("ClrSubject", "association", "Association"),
            new Rule("ClrSubject", "identifier", "IdentityObject"),
            new Rule("AchievementSubject", "achievement", "Achievement"),
            new Rule("AchievementSubject", "identifier", "IdentityObject"),
            new Rule("AchievementSubject", "result", "Result"),
            new Rule("AchievementSubject", "source", "Profile"),
            new Rule("Achievement", "alignment", "Alignment"),
            new Rule("Achievement", "creator", "Profile"),
            new Rule("Achievement", "otherIdentifier", "IdentifierEntry"),
            new Rule("Achievement", "related", "Related"),
            new Rule("Achievement", "resultDescription", "ResultDescription"),
            new Rule("ResultDescription", "alignment", "Alignment"),
            new Rule("ResultDescription", "rubricCriterionLevel", "RubricCriterionLevel"),
            new Rule("RubricCriterionLevel", "alignment", "Alignment"),
            new Rule("Result", "alignment", "Alignment"),
            new Rule("Profile", "otherIdentifier", "IdentifierEntry"),
            new Rule("Profile", "address", "Address"),
            new Rule("Profile", "parentOrg", "Profile"),
            new Rule("Address", "geo", "GeoCoordinates"));

    private final List<Check> checks = new ArrayList<>();

    private PartTypes() {}

    static List<Check> of(ObjectNode credential) {
        var check = new PartTypes();
        for (var name : TYPED) {
            check.typed(credential.path(name), "/" + name);
        }
        var types = Parts.texts(credential.path("type"));
        if (types.stream().anyMatch(BADGES::contains)) {
            check.badge(credential);
        } else if (types.contains(RECORD)) {
            check.record(credential);
        } else if (types.contains(ENDORSEMENT)) {
            check.issuer(credential.path("issuer"));
            check.every(credential.path("credentialSubject"), "EndorsementSubject", "/credentialSubject");
        }
        check.list(credential, types);
        if (check.checks.isEmpty()) {
            check.checks.add(Check.pass(Code.PART_TYPE, "", "Every part says what it is."));
        }
        return check.checks;
    }

    /** A learner record is about one subject and holds credentials (CLR 2.0, ClrSubject). */
    private void record(ObjectNode credential) {
        issuer(credential.path("issuer"));
        members(credential, "LearnerRecord", "");
        var subjects = Parts.of(credential.path("credentialSubject"));
        if (subjects.size() > 1) {
            checks.add(Check.fail(Code.SUBJECT_MISSING, "/credentialSubject", "A record is about one subject."));
        }
        if (subjects.stream().allMatch(s -> Parts.of(s.path(HELD)).isEmpty())) {
            checks.add(Check.fail(Code.PART_TYPE, "/credentialSubject/" + HELD, "A record must hold credentials."));
        }
    }

    private void badge(ObjectNode credential) {
        issuer(credential.path("issuer"));
        members(credential, "Credential", "");
        if (Parts.of(credential.path("credentialSubject")).size() > 1) {
            checks.add(Check.fail(Code.SUBJECT_MISSING, "/credentialSubject", "A badge is about one subject."));
        }
    }

    /** A status list must say so in its own type too (Bitstring Status List 1.0, 2.2). */
    private void list(ObjectNode credential, List<String> types) {
        for (var subject : Parts.of(credential.path("credentialSubject"))) {
            if (Parts.texts(subject.path("type")).contains("BitstringStatusList")
                    && !types.contains("BitstringStatusListCredential")) {
                checks.add(Check.fail(Code.PART_TYPE, "/type", "A status list must be typed as one."));
            }
        }
    }

    private void typed(JsonNode value, String path) {
        for (var part : Parts.of(value)) {
            if (Parts.texts(part.path("type")).isEmpty()) {
                checks.add(Check.fail(Code.PART_TYPE, path, "This part needs a type."));
            }
        }
    }

    private void issuer(JsonNode issuer) {
        if (issuer.isObject()) {
            every(issuer, "Profile", "/issuer");
        }
    }

    private void every(JsonNode value, String type, String path) {
        var parts = Parts.of(value);
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i), type, value.isArray() ? path + "/" + i : path);
        }
    }

    private void part(JsonNode part, String type, String path) {
        if (!part.isObject()) {
            return;
        }
        boolean isReference = part.size() == 1 && part.has("id");
        if (!isReference && !Parts.texts(part.path("type")).contains(type)) {
            checks.add(Check.fail(Code.PART_TYPE, path, "This part must be of type " + type + "."));
        }
        members(part, type, path);
    }

    private void members(JsonNode part, String type, String path) {
        for (var rule : RULES) {
            if (rule.part().equals(type) && part.has(rule.member())) {
                every(part.path(rule.member()), rule.type(), path + "/" + rule.member());
            }
        }
    }
}
