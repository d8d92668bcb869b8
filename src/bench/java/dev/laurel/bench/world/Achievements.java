package dev.laurel.bench.world;

import dev.laurel.api.Ids;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Trust;
import java.util.ArrayList;
import java.util.List;

/** What can be achieved, occupation by occupation, and who issues it: bundles of skills that arrive together. */
final class Achievements {
    private static final int ISSUERS = 400;
    private static final double ISSUER_EXPONENT = 1;
    /** So many achievements a thousand occupations' people choose from; the commoner an occupation, the more it has. */
    private static final int PER_THOUSAND = 1_500;

    private static final double ASSESSED = .3;
    private static final int ID_BYTES = 16;

    private static final List<Trust> TRUST = List.of(
            Trust.ACCREDITED,
            Trust.ACCREDITED,
            Trust.RECOGNISED,
            Trust.RECOGNISED,
            Trust.RECOGNISED,
            Trust.LISTED,
            Trust.LISTED,
            Trust.LISTED,
            Trust.LISTED,
            Trust.UNTRUSTED);
    private static final List<Level> LEVELS = List.of(
            Level.FOUNDATION, Level.FOUNDATION, Level.INTERMEDIATE, Level.INTERMEDIATE, Level.ADVANCED, Level.EXPERT);

    private final List<List<Sheet>> byOccupation;

    private Achievements(List<List<Sheet>> byOccupation) {
        this.byOccupation = byOccupation;
    }

    /**
     * One achievement.
     *
     * @param skills that a credential for it proves
     * @param level at which it proves them
     */
    record Sheet(
            Achievement achievement,
            Issuer issuer,
            Trust trust,
            EvidenceKind kind,
            Level level,
            List<Integer> skills) {}

    static Achievements of(long seed, Facts facts, Occupations occupations) {
        var issuers = new Zipf(ISSUERS, ISSUER_EXPONENT);
        var byOccupation = new ArrayList<List<Sheet>>();
        int share = PER_THOUSAND * facts.occupations() / 1_000;
        double all = sum(facts);
        var pool = new Pool(facts.poolExponent());
        for (var occupation : occupations.all()) {
            var draws = Draws.of(seed, Draws.Stream.ACHIEVEMENTS, occupation.number());
            int count = 1 + (int) (share * weight(facts, occupation.number()) / all);
            var sheets = new ArrayList<Sheet>();
            for (int i = 0; i < count; i++) {
                sheets.add(sheet(
                        seed,
                        draws,
                        pool,
                        occupation,
                        i,
                        issuers.draw(draws),
                        facts.perCredential().draw(draws)));
            }
            byOccupation.add(List.copyOf(sheets));
        }
        return new Achievements(byOccupation);
    }

    private static double sum(Facts facts) {
        double sum = 0;
        for (int i = 0; i < facts.occupations(); i++) {
            sum += weight(facts, i);
        }
        return sum;
    }

    private static double weight(Facts facts, int occupation) {
        return StrictMath.pow(occupation + 1, -facts.occupationExponent());
    }

    private static Sheet sheet(
            long seed, Draws draws, Pool pool, Occupations.Occupation of, int number, int issuer, int skills) {
        var ofIssuer = Draws.of(seed, Draws.Stream.ACHIEVEMENTS, -1 - issuer);
        var id = Ids.of("iss_", ofIssuer.bytes(ID_BYTES));
        return new Sheet(
                new Achievement(
                        "https://issuer-" + issuer + ".example/achievements/" + of.number() + "-" + number,
                        "Certificate " + number + " of occupation " + of.number()),
                new Issuer(id, "Institute " + issuer),
                ofIssuer.one(TRUST),
                draws.chance(ASSESSED) ? EvidenceKind.ASSESSED_CREDENTIAL : EvidenceKind.CREDENTIAL,
                draws.one(LEVELS),
                pool.some(draws, of.essential(), of.optional(), skills));
    }

    /** What people of an occupation may have achieved; at least one thing. */
    List<Sheet> of(Occupations.Occupation occupation) {
        return byOccupation.get(occupation.number());
    }
}
