package dev.laurel.engagement;

/** Bodies as the contract shows them. */
final class EngagementExamples {
    static final String INVITATION = """
            {"gig": "gig_b2kq7cxm5vjz3n6yt4fdw2eaou", "freelancer": "frl_b2kq7cxm5vjz3n6yt4fdw2eaou",
             "message": "Would you take our evening triage from December on?"}
            """;

    static final String CONFIRMATION = """
            {"skills": [{"skill": "telehealth platforms", "level": "ADVANCED"}, {"skill": "Epic EHR"}]}
            """;

    private EngagementExamples() {}
}
