package dev.laurel.gig;

/** Bodies that the API's description shows. */
final class GigExamples {
    static final String TELEHEALTH_NURSE = """
            {"title": "Telehealth nurse, evening triage", "description": "Remote assessments and follow-up care.",
             "visibility": "PUBLIC",
             "requirements": [
               {"anyOf": ["telehealth platforms"], "level": "INTERMEDIATE"},
               {"anyOf": ["Epic EHR", "Cerner Millennium"], "importance": "PREFERRED"}],
             "qualifications": [
               {"licence": {"type": "RN", "jurisdictions": ["US-TX"]}, "importance": "MANDATORY"}],
             "budget": {"unit": "HOUR", "max": {"amount": "70.00", "currency": "USD"}},
             "startsOn": "2026-12-01", "endsOn": "2027-02-28", "hoursPerWeek": 12,
             "timeZone": "America/Chicago", "workingHours": {"from": "09:00", "to": "17:00"}, "overlapHours": 4,
             "languages": [{"tag": "en", "level": "C1"}]}
            """;

    static final String POSTING = """
            {"text": "Freelance data analyst\\n\\nMust have: advanced SQL, and Python or R.\\nTableau is a plus.\\nUp to $60/hour, 20 hours a week."}
            """;

    private GigExamples() {}
}
