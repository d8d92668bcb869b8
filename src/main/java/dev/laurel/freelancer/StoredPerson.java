package dev.laurel.freelancer;

import java.time.Instant;

/**
 * What a row holds of a person that rankings and their index need, as it is stored: reading it is cheap, and making a
 * person of it can be done elsewhere.
 *
 * @param tie their part of the tie key
 * @param body of the profile, as JSON
 * @param evidence of every source, as JSON
 * @param licences as JSON
 */
record StoredPerson(
        String id, Visibility visibility, long tie, long version, String body, String evidence, String licences) {
    static StoredPerson of(FreelancerRow row) {
        return new StoredPerson(row.id, row.visibility, row.tie, row.version, row.body, row.evidence, row.licences);
    }

    /** The person as they stand at {@code now}. */
    Shown shown(Instant now) {
        var profile = Stored.read(body, ProfileForm.class).body();
        var standing = new Standing(StoredEvidence.list(evidence), StoredLicence.list(licences));
        return new Shown(
                Card.of(id, profile), standing.person(id, profile.circumstances(), now), visibility, tie, version);
    }
}
