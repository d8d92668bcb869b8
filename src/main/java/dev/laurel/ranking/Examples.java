package dev.laurel.ranking;

/** Examples that the contract shows. */
final class Examples {
    static final String GIVEN_GIG = """
            {"title": "Quarterly sales dashboard",
             "requirements": [{"anyOf": ["Python", "R", "SQL"], "level": "INTERMEDIATE", "importance": "REQUIRED"},
                              {"anyOf": ["Tableau", "Power BI"], "importance": "PREFERRED"}]}
            """;

    static final String MATCHES = """
            {"items": [{"rank": 1, "tier": "QUALIFIED", "points": 40512, "score": 0.6181640625, "claimed": 15552,
              "freelancer": {"id": "frl_b2kq7cxm5vjz3n6yt4fdw2eaou", "displayName": "Amara O.", "headline": "Telehealth nurse"},
              "explanation": {
                "requirements": [{"requirement": 0, "importance": "REQUIRED", "weight": 192, "level": "INTERMEDIATE",
                  "skill": {"id": "laurel:telehealth-platforms", "label": "telehealth platforms"},
                  "metBy": {"id": "laurel:telehealth-platforms", "label": "telehealth platforms"},
                  "status": "MET", "gap": null, "strength": 0.6811257652270692, "phi": 211, "points": 40512, "claimed": 15552,
                  "bestClaim": {"id": "crd_5wq3nhv7eykzr2tmxj6c4dguba", "kind": "ASSESSED_CREDENTIAL", "u": 0.1, "phi": 81},
                  "path": {"near": 1.0, "level": 1.0},
                  "groups": [{"key": "iss_t3v7kqx2mhz5dcw6rnejyf4bua", "evidence": [
                    {"id": "crd_5wq3nhv7eykzr2tmxj6c4dguba", "kind": "ASSESSED_CREDENTIAL", "assurance": "E4", "verified": true,
                     "issuer": {"id": "iss_t3v7kqx2mhz5dcw6rnejyf4bua", "name": "Nursing Association"}, "achievement": "Telehealth",
                     "skill": {"id": "laurel:telehealth-platforms", "label": "telehealth platforms"}, "level": "INTERMEDIATE",
                     "issuedOn": "2026-03-02", "q": 0.68112576,
                     "factors": {"ceiling": 0.9, "trust": 0.9, "freshness": 0.840896, "validity": 1.0, "near": 1.0, "level": 1.0}}]}]}],
                "qualifications": [{"qualification": 0, "importance": "MANDATORY", "status": "MET", "weight": 0, "phi": 256,
                  "points": 0, "evidence": ["lic_e7m2xk4vqz6cwt3hyrjdn5uafb"]}]}}],
             "next": null, "policy": "sha256-0f3b…", "asOf": "2026-11-22", "index": 184223}
            """;

    static final String PAIR = """
            {"listed": false, "rank": null,
             "whyNot": {"code": "GATE", "pointer": "/qualifications/0", "detail": "licence_not_in_force"},
             "pointsToNextRank": null,
             "match": {"rank": null, "tier": "CLOSE", "points": 0, "score": 0.0, "claimed": 0,
               "freelancer": {"id": "frl_b2kq7cxm5vjz3n6yt4fdw2eaou", "displayName": null, "headline": "Nurse"},
               "explanation": {"requirements": [], "qualifications": []}},
             "policy": "sha256-0f3b…", "asOf": "2026-11-22", "index": 184223}
            """;

    static final String RECOMMENDATIONS = """
            {"items": [{"rank": 1, "tier": "QUALIFIED", "points": 40512, "score": 0.6181640625, "claimed": 15552,
              "gig": {"id": "gig_b2kq7cxm5vjz3n6yt4fdw2eaou", "title": "Telehealth nurse, evening triage",
                "budget": {"unit": "HOUR", "max": {"amount": "70.00", "currency": "USD"}}, "startsOn": "2026-12-01",
                "endsOn": "2027-02-28", "hoursPerWeek": 12, "remote": true, "location": null},
              "explanation": {"requirements": [], "qualifications": []}}],
             "next": null, "policy": "sha256-0f3b…", "asOf": "2026-11-22", "index": 184223}
            """;

    private Examples() {}
}
