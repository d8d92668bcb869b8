package dev.laurel.bench.world;

import dev.laurel.api.Ids;
import dev.laurel.credential.TimedLicence;
import dev.laurel.freelancer.Claim;
import dev.laurel.freelancer.Claimed;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.ProfileBody;
import dev.laurel.freelancer.Visibility;
import dev.laurel.skill.TimedEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Draws people. */
final class People {
    /** Of a person's skills: own occupation (its essential ones before its optional), a neighbour's, anybody's. */
    private static final double OWN = .78;

    private static final double NEIGHBOUR = .1;
    private static final int TRIES = 20;
    private static final int ID_BYTES = 16;
    private static final double PUBLIC = .25;
    private static final double PRIVATE = .02;
    private static final double SHOWS_NAME = .3;
    /** How many nurses hold a licence. */
    private static final double LICENSED = .85;

    private final long seed;
    private final Facts facts;
    private final Vocabulary skills;
    private final Occupations occupations;
    private final Proofs proofs;
    private final LocalDate day;
    private final Pool pool;
    private final Zipf everywhere;

    People(long seed, Facts facts, Vocabulary skills, Occupations occupations, Proofs proofs, LocalDate day) {
        this.seed = seed;
        this.facts = facts;
        this.skills = skills;
        this.occupations = occupations;
        this.proofs = proofs;
        this.day = day;
        this.pool = new Pool(facts.poolExponent());
        this.everywhere = new Zipf(skills.size(), facts.poolExponent());
    }

    Portrait get(int number) {
        var draws = Draws.of(seed, Draws.Stream.PEOPLE, number);
        var occupation = occupations.draw(draws);
        var own = own(draws, occupation);
        var id = Ids.of(Freelancers.PREFIX, draws.bytes(ID_BYTES));
        var claims = own.stream().map(skill -> claim(draws, skill)).toList();
        var held = new ArrayList<TimedEvidence>(proofs.held(draws, occupation, own));
        var licences = licences(draws, occupation);
        licences.forEach(licence -> held.addAll(proofs.proved(licence)));
        return new Portrait(id, body(draws, number, occupation, licences, claims), claims, held, licences);
    }

    private List<Integer> own(Draws draws, Occupations.Occupation of) {
        int count = (int)
                Math.clamp(draws.logNormal(facts.personMean(), facts.personDeviation()), 1, Facts.MOST_PER_PERSON);
        var own = new LinkedHashSet<Integer>();
        for (int tries = count * TRIES; own.size() < count && tries > 0; tries--) {
            own.add(skill(draws, of));
        }
        return List.copyOf(own);
    }

    private int skill(Draws draws, Occupations.Occupation of) {
        double share = draws.share();
        if (share < OWN) {
            return pool.one(draws, of.essential(), of.optional());
        }
        var neighbours = skills.ofArea(of.area());
        return share < OWN + NEIGHBOUR && !neighbours.isEmpty() ? pool.one(draws, neighbours) : everywhere.draw(draws);
    }

    private Claim claim(Draws draws, int skill) {
        return new Claim(
                Ids.of(Claim.PREFIX, draws.bytes(ID_BYTES)), skills.id(skill), Proofs.level(draws), proofs.past(draws));
    }

    private List<TimedLicence> licences(Draws draws, Occupations.Occupation of) {
        var licences = new ArrayList<TimedLicence>();
        if (of.isLicensed() && draws.chance(LICENSED)) {
            licences.add(proofs.licence(draws));
        }
        return licences;
    }

    private ProfileBody body(
            Draws draws, int number, Occupations.Occupation of, List<TimedLicence> licences, List<Claim> claims) {
        var country = licences.isEmpty() ? Places.country(draws) : Places.unitedStates();
        var stated = Stated.of(draws, country, day);
        var visibility = draws.chance(PUBLIC)
                ? Visibility.PUBLIC
                : draws.chance(PRIVATE) ? Visibility.PRIVATE : Visibility.MEMBERS;
        return new ProfileBody(
                "Person " + number,
                draws.chance(SHOWS_NAME),
                "Occupation " + of.number() + " with " + draws.between(1, 30) + " years of practice in "
                        + Vocabulary.areaName(of.area()),
                "Legal Name " + number,
                stated.place(),
                stated.timeZone(),
                stated.timeZone() == null ? null : stated.workingHours(),
                stated.languages(),
                stated.rate(),
                stated.availability(),
                visibility,
                claims.stream()
                        .map(claim -> new Claimed(claim.skill(), claim.level()))
                        .toList());
    }
}
