package dev.laurel.gig.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words about who somebody is, and words that only look like it. */
class WordingTest {
    /** A gig's description at its longest. */
    private static final int LONGEST = 20_000;

    private static String found(String text) {
        return Wording.in(text).stream()
                .map(remark -> remark.code() + "=" + remark.words())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Native speaker wanted                              ~ native_speaker=Native speaker
            a native-level speaker of English                  ~ native_speaker=native-level speaker
            Native English speakers                            ~ native_speaker=Native English speakers
            English is your mother tongue                      ~ native_speaker=mother tongue
            You speak without an accent                        ~ native_speaker=without an accent
            Muttersprachler:in gesucht                         ~ native_speaker=Muttersprachler:in
            Deutsch auf Muttersprachniveau                     ~ native_speaker=Muttersprachniveau
            Anglais langue maternelle                          ~ native_speaker=langue maternelle
            Nativos de inglés                                  ~ native_speaker=Nativos de inglés
            Join our young, dynamic team                       ~ age=young, dynamic team
            young professionals welcome                        ~ age=young professionals
            The age limit is 40                                ~ age=age limit
            not older than 35                                  ~ age=not older than 35
            aged 25-35                                         ~ age=aged 25-35
            aged between 25 and 35                             ~ age=aged between 25 and 35
            25 to 35 years old                                 ~ age=25 to 35 years old
            Ein junges, dynamisches Team                       ~ age=junges, dynamisches Team
            höchstens 30 Jahre alt                             ~ age=höchstens 30 Jahre alt
            Une équipe jeune                                   ~ age=équipe jeune
            moins de 30 ans                                    ~ age=moins de 30 ans
            Equipo joven                                       ~ age=Equipo joven
            edad máxima 35                                     ~ age=edad máxima
            female nurses                                      ~ gender=female nurses
            He must be on time                                 ~ gender=He must
            We need a salesman                                 ~ gender=salesman
            Krankenschwester für Nachtdienst                   ~ gender=Krankenschwester
            nur Frauen                                         ~ gender=nur Frauen
            femmes uniquement                                  ~ gender=femmes uniquement
            solo mujeres                                       ~ gender=solo mujeres
            US citizens only                                   ~ origin=US citizens only
            deutsche Staatsangehörigkeit                       ~ origin=deutsche Staatsangehörigkeit
            de nationalité française                           ~ origin=de nationalité française
            nacionalidad española                              ~ origin=nacionalidad española
            no children please                                 ~ family=no children
            kinderlose Bewerber                                ~ family=kinderlose
            Célibataire de préférence                          ~ family=Célibataire
            soltera y sin hijos                                ~ family=soltera; family=sin hijos
            Christians only                                    ~ belief=Christians only
            katholische Konfession                             ~ belief=katholische Konfession
            able-bodied                                        ~ health=able-bodied
            ohne Behinderung                                   ~ health=ohne Behinderung
            attractive appearance                              ~ looks=attractive appearance
            gepflegtes Äußeres                                 ~ looks=gepflegtes Äußeres
            Buena presencia                                    ~ looks=Buena presencia
            """)
    void wordsThatAskWhoSomebodyIsAreRemarkedOn(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A native app for iOS and Android",
                "Java native interface, GraalVM native image, cloud-native services",
                "React Native English-language app, alternative speakers",
                "React Native developer",
                "Native SQL queries; nativement multiplateforme; aplicación nativa",
                "English at C2, German at B1",
                "Spell-check words without accents in French; sans accents, sans accent aigu",
                "Experience with young people's services and young children",
                "Audit at Ernst & Young",
                "Care for patients at any age; there is no age limit",
                "Migrate a 20 year old code base with 10-15 years of data",
                "Infants aged 12-24 months",
                "You must be at least 18 by law",
                "Statistics for the age group 18+",
                "Female patients and female connectors; women's health",
                "The client is a manager; she has a team of four",
                "Entwickler (m/w/d) gesucht, Pflegefachkraft (m/w/d)",
                "SHE standards; the HE module",
                "Right to work in the US; a licence in Texas",
                "We welcome applicants regardless of age, sex, origin, religion, disability or marital status",
                "Single-page application; single sign-on; married data sets",
                "Pregnancy care and paediatric nursing",
                "Accessibility for people with a disability (WCAG 2.2)",
                "A christian-owned clinic's web shop",
                "An attractive design",
                "Photo editing; responsive photo galleries",
                "Youngstown, Manchester, Salesmanship",
                ""
            })
    void wordsThatOnlyLookLikeItAreLeftAlone(String text) {
        assertEquals("", found(text));
    }

    @Test
    void whereWordsStandIsTold() {
        var text = "Café team.\nNo\u00a0older\u00a0than 40, native\nspeaker.";
        for (var remark : Wording.in(text)) {
            assertEquals(remark.words(), text.substring(remark.start(), remark.end()));
        }
        assertEquals(2, Wording.in(text).size());
        assertEquals(
                List.of("age", "native_speaker"),
                Wording.in(text).stream().map(Remark::code).toList());
    }

    @Test
    void aTextFullOfThemIsRemarkedOnSoOften() {
        assertEquals(
                Wording.MAX_REMARKS,
                Wording.in("native speaker ".repeat(Wording.MAX_REMARKS)).size());
        assertEquals(
                Wording.MAX_REMARKS,
                Wording.in("native speaker ".repeat(Wording.MAX_REMARKS + 1)).size());
        assertEquals(
                Wording.MAX_REMARKS - 1,
                Wording.in("native speaker ".repeat(Wording.MAX_REMARKS - 1)).size());
    }

    @Test
    void aHostileTextIsReadInReasonableTime() {
        for (var piece : List.of("native ", "young, ", "young and ", "aged 25 ", "no ", "he ", "25-", "é", "  ")) {
            var text = piece.repeat(LONGEST / piece.length());
            var remarks = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Wording.in(text), piece);
            assertTrue(remarks.size() <= Wording.MAX_REMARKS);
        }
    }
}
