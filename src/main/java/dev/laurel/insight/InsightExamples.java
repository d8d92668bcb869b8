package dev.laurel.insight;

/** Examples that the contract shows. */
final class InsightExamples {
    static final String SKILLS = """
            {"items": [{"skill": {"id": "laurel:power-bi", "label": "Power BI"}, "area": "data-analytics",
              "demand": {"gigs": 31, "required": 27, "preferred": 4, "seats": 40},
              "trend": {"last30Days": 19, "before30Days": 12, "change": 7},
              "levels": [
                {"level": "FOUNDATION", "seats": 40, "people": {"count": 52, "suppressed": false, "atLeast": 52, "atMost": 52},
                 "unmet": {"count": 0, "suppressed": false, "atLeast": 0, "atMost": 0}},
                {"level": "INTERMEDIATE", "seats": 35, "people": {"count": 21, "suppressed": false, "atLeast": 21, "atMost": 21},
                 "unmet": {"count": 14, "suppressed": false, "atLeast": 14, "atMost": 14}},
                {"level": "ADVANCED", "seats": 6, "people": {"count": null, "suppressed": true, "atLeast": 0, "atMost": 9},
                 "unmet": {"count": null, "suppressed": true, "atLeast": 0, "atMost": 6}},
                {"level": "EXPERT", "seats": 0, "people": {"count": null, "suppressed": true, "atLeast": 0, "atMost": 9},
                 "unmet": {"count": 0, "suppressed": false, "atLeast": 0, "atMost": 0}}],
              "unmet": {"count": 14, "suppressed": false, "atLeast": 14, "atMost": 14},
              "rates": {"suppressed": false, "ratio": 1.0803, "low": 1.0121, "high": 1.1531, "verified": 40, "unverified": 310}}],
             "next": null, "asOf": "2026-11-29T21:00:00.123456Z"}
            """;

    static final String GAPS = """
            {"items": [{"skill": {"id": "laurel:power-bi", "label": "Power BI"}, "area": "data-analytics",
              "level": "INTERMEDIATE", "gigs": 31, "seats": 35,
              "people": {"count": 21, "suppressed": false, "atLeast": 21, "atMost": 21},
              "unmet": {"count": 14, "suppressed": false, "atLeast": 14, "atMost": 14},
              "offerings": 3, "trusted": 1}],
             "next": null, "asOf": "2026-11-29T21:00:00.123456Z"}
            """;

    private InsightExamples() {}
}
