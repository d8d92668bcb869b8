package dev.laurel.bench.world;

import dev.laurel.api.Ids;
import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.taxonomy.Skills;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what proves somebody's skills: credentials, confirmed work, licences. */
final class Proofs {
    /** Share of a person's own skills that credentials cover: a choice, mean .29, many with none. */
    private static final double COVERED_A = 1.2;

    private static final double COVERED_B = 3;
    private static final int MOST_CREDENTIALS = 8;
    private static final double HAS_WORKED_HERE = .4;
    private static final double MEAN_WORKS = 3;
    private static final int MOST_WORKS = 20;
    private static final int CLIENTS = 5_000;
    private static final double CLIENT_VERIFIED = .7;
    private static final double MEAN_AGE_DAYS = 700;
    private static final int MOST_AGE_DAYS = 3_000;
    private static final double ENDS = .2;
    private static final double REVOKED = .02;
    private static final int LICENCE_DAYS = 730;
    private static final int ID_BYTES = 16;
    private static final String NURSE = "RN";
    private static final String PRACTICAL_NURSE = "LPN";
    private static final List<Assurance> ASSURANCES = List.of(
            Assurance.E4,
            Assurance.E4,
            Assurance.E4,
            Assurance.E4,
            Assurance.E4,
            Assurance.E4,
            Assurance.E4,
            Assurance.E3,
            Assurance.E3,
            Assurance.E2);

    private final Vocabulary skills;
    private final Achievements achievements;
    private final Skills starter;
    private final LocalDate day;

    /** @param starter where the skills that licences prove are found */
    Proofs(Vocabulary skills, Achievements achievements, Skills starter, LocalDate day) {
        this.skills = skills;
        this.achievements = achievements;
        this.starter = starter;
        this.day = day;
    }

    /** Credentials until they cover the drawn share of {@code own}, then confirmed work. */
    List<TimedEvidence> held(Draws draws, Occupations.Occupation of, List<Integer> own) {
        var pieces = new ArrayList<TimedEvidence>();
        long wanted = Math.round(draws.beta(COVERED_A, COVERED_B) * own.size());
        var covered = new HashSet<Integer>();
        for (int i = 0; i < MOST_CREDENTIALS && covered.size() < wanted; i++) {
            var sheet = draws.one(achievements.of(of));
            covered.addAll(sheet.skills().stream().filter(own::contains).toList());
            pieces.addAll(credential(draws, sheet));
        }
        if (draws.chance(HAS_WORKED_HERE)) {
            for (int i = works(draws); i > 0; i--) {
                pieces.addAll(work(draws, own));
            }
        }
        return pieces;
    }

    private static int works(Draws draws) {
        return 1 + (int) Math.min(MOST_WORKS - 1, draws.exponential(MEAN_WORKS - 1));
    }

    private List<TimedEvidence> credential(Draws draws, Achievements.Sheet sheet) {
        var id = Ids.of("crd_", draws.bytes(ID_BYTES));
        var assurance = draws.one(ASSURANCES);
        var issuedOn = past(draws);
        int validity = draws.chance(REVOKED) ? 0 : Evidence.ONE;
        var until = draws.chance(ENDS) ? issuedOn.plusYears(draws.between(2, 5)) : null;
        return sheet.skills().stream()
                .map(skill -> new Evidence(
                        id,
                        sheet.kind(),
                        assurance,
                        skills.id(skill),
                        skills.nature(skill),
                        sheet.level(),
                        sheet.trust(),
                        sheet.issuer().id(),
                        issuedOn,
                        validity,
                        sheet.issuer(),
                        sheet.achievement()))
                .map(piece -> timed(piece, until))
                .toList();
    }

    private static TimedEvidence timed(Evidence piece, @Nullable LocalDate until) {
        return new TimedEvidence(
                piece,
                null,
                until == null ? null : until.atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                null);
    }

    /** One client confirms one to four skills. */
    private List<TimedEvidence> work(Draws draws, List<Integer> own) {
        var id = Ids.of("wrk_", draws.bytes(ID_BYTES));
        int client = draws.between(1, CLIENTS);
        var trust = draws.chance(CLIENT_VERIFIED) ? Trust.ACCREDITED : Trust.UNTRUSTED;
        var issuedOn = past(draws);
        var level = level(draws);
        var pieces = new ArrayList<TimedEvidence>();
        for (int i = draws.between(1, 4); i > 0; i--) {
            int skill = draws.one(own);
            pieces.add(TimedEvidence.always(new Evidence(
                    id,
                    EvidenceKind.DELIVERED_WORK,
                    Assurance.E4,
                    skills.id(skill),
                    skills.nature(skill),
                    level,
                    trust,
                    "work:" + client,
                    issuedOn,
                    Evidence.ONE,
                    new Issuer("acc_client" + client, "Client " + client),
                    null)));
        }
        return pieces;
    }

    /** Levels as people claim and confirm them. */
    static Level level(Draws draws) {
        return draws.one(List.of(
                Level.FOUNDATION,
                Level.FOUNDATION,
                Level.FOUNDATION,
                Level.INTERMEDIATE,
                Level.INTERMEDIATE,
                Level.INTERMEDIATE,
                Level.INTERMEDIATE,
                Level.ADVANCED,
                Level.ADVANCED,
                Level.EXPERT));
    }

    LocalDate past(Draws draws) {
        return day.minusDays(1 + (long) Math.min(MOST_AGE_DAYS, draws.exponential(MEAN_AGE_DAYS)));
    }

    /** A nursing licence; it counts in its own state alone. */
    TimedLicence licence(Draws draws) {
        var from = past(draws);
        boolean confirmed = draws.chance(.9);
        return new TimedLicence(
                new HeldLicence(
                        Ids.of("lic_", draws.bytes(ID_BYTES)),
                        draws.chance(.7) ? NURSE : PRACTICAL_NURSE,
                        Places.region(draws, Places.unitedStates()),
                        false,
                        from,
                        from.plusDays(draws.between(LICENCE_DAYS / 2, MOST_AGE_DAYS)),
                        confirmed),
                null);
    }

    /** What a confirmed licence proves. */
    List<TimedEvidence> proved(TimedLicence timed) {
        var licence = timed.licence();
        if (!licence.confirmed()) {
            return List.of();
        }
        return starter.skillsOfLicence(licence.type()).stream()
                .map(skill -> timed(piece(licence, skill), licence.until()))
                .toList();
    }

    private static Evidence piece(HeldLicence licence, SkillId skill) {
        return new Evidence(
                licence.id(),
                EvidenceKind.LICENCE,
                Assurance.E5,
                skill,
                Nature.METHOD,
                Level.INTERMEDIATE,
                Trust.ACCREDITED,
                "licence:" + licence.type(),
                licence.from(),
                Evidence.ONE,
                new Issuer(licence.jurisdiction(), licence.jurisdiction()),
                null);
    }
}
