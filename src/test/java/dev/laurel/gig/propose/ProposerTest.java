package dev.laurel.gig.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.api.Body;
import dev.laurel.api.ProblemException;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillKind;
import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.Skills;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sentence with what it must come to: importance, level, skills. */
class ProposerTest {
    private static final Skills SKILLS = Skills.of(List.of(
            skill("python", SkillKind.TOOL, null),
            skill("r", SkillKind.TOOL, null),
            skill("sql", SkillKind.TOOL, null),
            skill("excel", SkillKind.TOOL, null),
            skill("tableau", SkillKind.TOOL, null),
            skill("power bi", SkillKind.TOOL, null),
            skill("figma", SkillKind.TOOL, null),
            skill("semrush", SkillKind.TOOL, null),
            skill("moz", SkillKind.TOOL, null),
            skill("google analytics", SkillKind.TOOL, null),
            skill("data science", SkillKind.KNOWLEDGE, null),
            skill("analytics", SkillKind.KNOWLEDGE, null),
            skill("telehealth", SkillKind.METHOD, null),
            skill("triage", SkillKind.METHOD, null),
            skill("usability testing", SkillKind.METHOD, null),
            skill("registered nurse", SkillKind.LICENCE, "RN"),
            skill("practical nurse", SkillKind.LICENCE, "LPN"),
            skill("english", SkillKind.LANGUAGE, null)));

    private static SkillRow skill(String label, SkillKind kind, @Nullable String licence) {
        return new SkillRow(
                List.of(new SkillId("laurel:" + label.replace(' ', '-'))),
                new SkillRow.Name(written(label), true),
                List.of(),
                kind,
                null,
                null,
                List.of(),
                List.of(),
                licence,
                List.of());
    }

    private static String written(String label) {
        return switch (label) {
            case "r", "sql" -> label.toUpperCase(Locale.ROOT);
            case "power bi" -> "Power BI";
            case "google analytics" -> "Google Analytics";
            case "semrush" -> "SEMrush";
            default -> label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        };
    }

    private static Proposal propose(String text) {
        var request = JsonNodeFactory.instance.objectNode().put("text", text);
        return new Proposer(SKILLS).propose(new Body(request));
    }

    /** Such as {@code REQUIRED ADVANCED sql; PREFERRED FOUNDATION python|r}. */
    private static String requirements(String text) {
        return StreamSupport.stream(propose(text).gig().get("requirements").spliterator(), false)
                .map(each -> each.get("importance").asText() + " "
                        + each.get("level").asText() + " " + texts(each.get("anyOf")))
                .collect(Collectors.joining("; "));
    }

    private static String qualifications(String text) {
        return StreamSupport.stream(propose(text).gig().get("qualifications").spliterator(), false)
                .map(each -> each.get("importance").asText() + " "
                        + (each.has("licence")
                                ? each.at("/licence/type").asText() + " " + texts(each.at("/licence/jurisdictions"))
                                : texts(each.at("/credential/skills"))))
                .collect(Collectors.joining("; "));
    }

    private static String texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText().replace("laurel:", "")));
        return String.join("|", texts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Python, R or SQL                               ~ REQUIRED FOUNDATION python|r|sql
            Python, R and SQL                              ~ REQUIRED FOUNDATION python; REQUIRED FOUNDATION r; REQUIRED FOUNDATION sql
            Tableau/Power BI and Excel                     ~ REQUIRED FOUNDATION tableau|power-bi; REQUIRED FOUNDATION excel
            One of: Tableau, Power BI                      ~ REQUIRED FOUNDATION tableau|power-bi
            BI tools such as Tableau and Power BI          ~ REQUIRED FOUNDATION tableau|power-bi
            SEMrush, Moz, or similar tools                 ~ REQUIRED FOUNDATION semrush|moz
            Figma or similar                               ~ REQUIRED FOUNDATION figma
            Python or R, and Excel                         ~ REQUIRED FOUNDATION python|r; REQUIRED FOUNDATION excel
            """)
    void alternativesAreWhatIsJoinedByOr(String text, String expected) {
        assertEquals(expected, requirements(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Tableau is a plus.                             ~ PREFERRED FOUNDATION tableau
            Nice to have: Tableau, Figma                   ~ PREFERRED FOUNDATION tableau; PREFERRED FOUNDATION figma
            Ideally you know Figma.                        ~ PREFERRED FOUNDATION figma
            Must know Excel; Tableau preferred.            ~ REQUIRED FOUNDATION excel; PREFERRED FOUNDATION tableau
            You must know Excel, Tableau would be nice     ~ REQUIRED FOUNDATION excel; PREFERRED FOUNDATION tableau
            Excel required, Tableau preferred              ~ REQUIRED FOUNDATION excel; PREFERRED FOUNDATION tableau
            Tableau is not required                        ~ ''
            Tableau is a must                              ~ REQUIRED FOUNDATION tableau
            Tableau                                        ~ REQUIRED FOUNDATION tableau
            """)
    void whatIsNiceToHaveIsPreferred(String text, String expected) {
        assertEquals(expected, requirements(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Advanced Excel                                 ~ REQUIRED ADVANCED excel
            Advanced Excel, Python                         ~ REQUIRED ADVANCED excel; REQUIRED FOUNDATION python
            Expert in Python and SQL                       ~ REQUIRED EXPERT python; REQUIRED EXPERT sql
            Strong knowledge of Python and SQL             ~ REQUIRED ADVANCED python; REQUIRED ADVANCED sql
            Basic Python and advanced SQL                  ~ REQUIRED FOUNDATION python; REQUIRED ADVANCED sql
            Proficient with Figma                          ~ REQUIRED INTERMEDIATE figma
            Excel (advanced), SQL (intermediate)           ~ REQUIRED ADVANCED excel; REQUIRED INTERMEDIATE sql
            SQL at an expert level                         ~ REQUIRED EXPERT sql
            5+ years of experience with SQL                ~ REQUIRED ADVANCED sql
            10 years of Python                             ~ REQUIRED EXPERT python
            2-3 years of experience in Tableau             ~ REQUIRED INTERMEDIATE tableau
            1 year of R                                    ~ REQUIRED FOUNDATION r
            Familiarity with Tableau                       ~ REQUIRED FOUNDATION tableau
            Expert team looking for somebody who knows SQL ~ REQUIRED FOUNDATION sql
            """)
    void levelsAreTakenWhereTheyArePlainlySaid(String text, String expected) {
        assertEquals(expected, requirements(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Active RN license in Texas required                          ~ MANDATORY RN US-TX
            Registered nurse licensed in West Virginia                   ~ MANDATORY RN US-WV
            Must hold RN licences in Texas and Oklahoma                  ~ MANDATORY RN US-OK|US-TX
            RN license (TX) is a plus                                    ~ PREFERRED RN US-TX
            LPN licensure, Washington, D.C.                              ~ MANDATORY LPN US-DC
            RN license US-NY                                             ~ MANDATORY RN US-NY
            Certification in data science or analytics preferred         ~ PREFERRED analytics|data-science
            A certificate in data science is required                    ~ MANDATORY data-science
            Google Analytics certification                               ~ PREFERRED google-analytics
            Google Analytics certified                                   ~ PREFERRED google-analytics
            """)
    void licencesAndCredentialsBecomeQualifications(String text, String expected) {
        assertEquals(expected, qualifications(text));
        assertEquals("", requirements(text), "what is a qualification is no requirement too");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            We need a registered nurse with an active license            ~ licence_without_place
            RN license in Texas or Oklahoma                              ~ licence_alternatives
            RN or LPN license in Texas                                   ~ licence_alternatives
            Work on site three days a week. Python.                      ~ place_unclear
            Native English speaker. Python.                              ~ native_speaker
            """)
    void whatCannotBeExpressedBecomesANote(String text, String code) {
        var proposal = propose(text);
        assertEquals(List.of(code), proposal.notes().stream().map(Note::code).toList());
        assertEquals(0, proposal.gig().get("qualifications").size());
    }

    @Test
    void wordsThatAskWhoSomebodyIsBecomeNotesToo() {
        var proposal = propose("Python in a young, dynamic team. Native German speaker. Only women.");
        assertEquals(
                List.of("native_speaker", "age", "gender"),
                proposal.notes().stream().map(Note::code).toList());
        for (var note : proposal.notes()) {
            assertEquals(
                    note.words(), proposal.gig().get("description").textValue().substring(note.start(), note.end()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Pays $50-70/hour                       ~ HOUR 70.00 USD
            Up to $70.50 per hour                  ~ HOUR 70.50 USD
            €400 per day                           ~ DAY 400.00 EUR
            Budget: £5,000                         ~ FIXED 5000.00 GBP
            Fixed price: USD 1,250.50              ~ FIXED 1250.50 USD
            Budget $5k                             ~ FIXED 5000.00 USD
            Hourly rate: 45 EUR                    ~ HOUR 45.00 EUR
            45-55 EUR/h                            ~ HOUR 55.00 EUR
            ¥3,000 per hour                        ~ HOUR 3000 JPY
            Salary $90,000 per year                ~ none
            Raised $5,000,000 from investors       ~ none
            100 people in 2026                     ~ none
            """)
    void budgetsAreTakenWhereAmountCurrencyAndUnitAreSaid(String text, String expected) {
        var budget = propose(text + ". Python").gig().path("budget");
        assertEquals(
                expected,
                budget.isMissingNode()
                        ? "none"
                        : budget.get("unit").asText() + " "
                                + budget.at("/max/amount").asText() + " "
                                + budget.at("/max/currency").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            20 hours per week                                     ~ /hoursPerWeek ~ 20
            10-20 hrs/week                                        ~ /hoursPerWeek ~ 10
            about 15 hours a week                                 ~ /hoursPerWeek ~ 15
            available 24 hours                                    ~ /hoursPerWeek ~ ''
            From 2090-12-01 to 2091-02-28                         ~ /endsOn       ~ 2091-02-28
            Starts December 1, 2090                               ~ /startsOn     ~ 2090-12-01
            Start date: 1st Dec 2090                              ~ /startsOn     ~ 2090-12-01
            Runs until 28 February 2091                           ~ /endsOn       ~ 2091-02-28
            Starts February 30, 2090                              ~ /startsOn     ~ ''
            Starts in December                                    ~ /startsOn     ~ ''
            Founded May 5, 2011                                   ~ /startsOn     ~ ''
            America/Chicago, 9am to 5:30 pm, 4 hours overlap      ~ /workingHours/to ~ 17:30
            America/Chicago, 9am to 5:30 pm, 4 hours overlap      ~ /overlapHours ~ 4
            Europe/Berlin, 09:00-17:00                            ~ /workingHours/from ~ 09:00
            Mars/Olympus, 09:00-17:00                             ~ /timeZone     ~ ''
            Fluent English                                        ~ /languages/0/level ~ C1
            English (C2)                                          ~ /languages/0/level ~ C2
            Fluent in English and Spanish                         ~ /languages/1/tag   ~ es
            Conversational German                                 ~ /languages/0/level ~ B1
            Write in plain English                                ~ /languages    ~ ''
            On site in Austin, TX                                 ~ /location/region   ~ US-TX
            On-site in West Virginia                              ~ /location/region   ~ US-WV
            Remote, our office is on-site in Texas                ~ /location     ~ ''
            """)
    void conditionsAreTakenWhereTheyArePlainlySaid(String text, String pointer, String expected) {
        assertEquals(expected, propose(text + ". Python.").gig().at(pointer).asText());
    }

    @Test
    void sectionsDecideWhereNoWordDoes() {
        assertEquals(
                "REQUIRED ADVANCED sql; REQUIRED FOUNDATION python|r; PREFERRED FOUNDATION figma; PREFERRED FOUNDATION tableau",
                requirements("""
                        Data analyst

                        About us
                        We built our company on Excel and Power BI.

                        Requirements:
                        - Advanced SQL
                        - Python or R

                        Nice to have
                        * Figma
                        * Tableau

                        Benefits
                        A budget for Moz.
                        """));
    }

    @Test
    void theSameAskedTwiceIsAskedOnceAtItsHigherLevel() {
        assertEquals("REQUIRED ADVANCED sql", requirements("SQL analyst. Advanced SQL required. SQL."));
        assertEquals("PREFERRED FOUNDATION tableau", requirements("Tableau. Tableau is a plus."));
        assertEquals("REQUIRED FOUNDATION python|r", requirements("Python analyst. Python or R."));
    }

    @Test
    void everyPartSaysTheWordsItStandsOn() {
        var proposal = propose("  Analyst\n\nMust have: advanced SQL.\nTableau or Power BI is a plus, $60/hour.");
        var text = proposal.gig().get("description").asText();
        assertEquals("Analyst", proposal.gig().get("title").asText());
        for (var ground : proposal.grounds()) {
            assertEquals(text.substring(ground.start(), ground.end()), ground.words());
            assertTrue(!proposal.gig().at(ground.pointer()).isMissingNode(), ground.pointer());
        }
        assertEquals(
                List.of(
                        "/requirements/0/anyOf/0 SQL",
                        "/requirements/0/level advanced",
                        "/requirements/1/anyOf/0 Tableau",
                        "/requirements/1/anyOf/1 Power BI",
                        "/requirements/1/importance a plus",
                        "/budget $60"),
                proposal.grounds().stream()
                        .map(ground -> ground.pointer() + " " + ground.words())
                        .toList());
    }

    @Test
    void aJobPostingIsReadFromItsMarkupAndItsFields() {
        var posting = """
                {"@context": "https://schema.org", "@type": "JobPosting", "title": "Telehealth nurse",
                 "description": "<p>Remote&nbsp;triage &amp; <b>telehealth</b>.</p><ul><li>RN license in Texas required</li></ul><script>SQL</script>",
                 "skills": ["Excel", {"@type": "DefinedTerm", "name": "Tableau"}],
                 "qualifications": "<li>Figma is a plus</li>",
                 "baseSalary": {"@type": "MonetaryAmount", "currency": "USD",
                   "value": {"@type": "QuantitativeValue", "minValue": 50, "maxValue": 70.5, "unitText": "HOUR"}},
                 "workHours": "12 hours per week", "jobStartDate": "2090-12-01T00:00:00Z", "totalJobOpenings": 3,
                 "jobLocationType": "TELECOMMUTE", "somethingElse": {"a": 1}}""";
        var proposal = new Proposer(SKILLS).propose(Body.of(posting.getBytes(StandardCharsets.UTF_8)));
        var gig = proposal.gig();
        assertEquals("Telehealth nurse", gig.get("title").asText());
        assertEquals("70.50", gig.at("/budget/max/amount").asText());
        assertEquals("2090-12-01", gig.get("startsOn").asText());
        assertEquals(12, gig.get("hoursPerWeek").asInt());
        assertEquals(3, gig.get("seats").asInt());
        assertEquals(
                "US-TX", gig.at("/qualifications/0/licence/jurisdictions/0").asText());
        var asked = new ArrayList<String>();
        gig.get("requirements")
                .forEach(each -> asked.add(each.get("importance").asText() + " " + texts(each.get("anyOf"))));
        assertEquals(
                List.of(
                        "REQUIRED telehealth",
                        "REQUIRED triage",
                        "REQUIRED excel",
                        "REQUIRED tableau",
                        "PREFERRED figma"),
                asked);
        assertTrue(gig.get("description").asText().contains("Remote triage & telehealth."));
        var wrapped = "{\"jobPosting\":" + posting + "}";
        assertEquals(
                gig,
                new Proposer(SKILLS)
                        .propose(Body.of(wrapped.getBytes(StandardCharsets.UTF_8)))
                        .gig());
    }

    @Test
    void atMostThirtyTwoThingsAreProposed() {
        var rows = new ArrayList<SkillRow>();
        var text = new StringBuilder();
        for (int i = 10; i < 50; i++) {
            rows.add(skill("gadgetry " + i, SkillKind.TOOL, null));
            text.append("Gadgetry ").append(i).append(".\n");
        }
        var request = JsonNodeFactory.instance.objectNode().put("text", text.toString());
        var proposal = new Proposer(Skills.of(rows)).propose(new Body(request));
        assertEquals(32, proposal.gig().get("requirements").size());
        assertEquals("too_many", proposal.notes().getFirst().code());
        assertEquals("Gadgetry 42", proposal.notes().getFirst().words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {}                                             ~  text_or_job_posting
            {"text":"x","jobPosting":{}}                   ~  text_or_job_posting
            {"text":5}                                     ~ /text wrong_type
            {"text":" "}                                   ~ /text blank
            {"jobPosting":"x"}                             ~ /jobPosting wrong_type
            {"jobPosting":{}}                              ~ /jobPosting/description required
            {"@type":"JobPosting"}                         ~ /description required
            {"txt":"x"}                                    ~ text_or_job_posting
            []                                             ~ wrong_type
            """)
    void whatIsNoPostingIsRefused(String body, String fault) {
        var refused = assertThrows(
                ProblemException.class,
                () -> new Proposer(SKILLS).propose(Body.of(body.getBytes(StandardCharsets.UTF_8))));
        var first = refused.faults().getFirst();
        assertEquals(fault.strip(), (first.pointer() + " " + first.code()).strip());
    }

    @Test
    void twentyThousandCharactersAreReadAndOneMoreIsRefused() {
        var text = "Python. " + "x".repeat(Posting.MAX_TEXT - 8);
        assertEquals("REQUIRED FOUNDATION python", requirements(text));
        assertThrows(ProblemException.class, () -> propose(text + "x"));
    }

    @Test
    void aHostileTextIsReadInReasonableSteps() {
        // Each of these made a careless pattern run for minutes; a bounded test run is the assertion.
        for (var piece : List.of(
                "1,", "$1-", "and ", "or, ", "native ", "a(", "Washington ", "9:00-", "<li ", "&", "(e.g. ", "\n ")) {
            var proposal = propose("Python " + piece.repeat((Posting.MAX_TEXT - 10) / piece.length()));
            assertTrue(proposal.gig().get("requirements").size() <= 1, piece);
        }
    }
}
