package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import dev.laurel.match.TieKey;
import dev.laurel.match.Weights;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/** What the documents of people and of gigs hold. */
final class Forms {
    /** Skills at levels that somebody's proof may reach without more room being made. */
    private static final int PROOF_AT_FIRST = 320;

    private Forms() {}

    /**
     * A person's document: their proof, expanded over the skills that it reaches, their claims as they are, their
     * facts.
     */
    static Form of(PersonEntry entry, Basis basis, LocalDate day, KeyRing ring) {
        var ofTenant = ring.of(entry.tenant());
        var keys = ofTenant.keys();
        var person = entry.person();
        var bySkill = ofTenant.in(basis.graph());
        var matcher = basis.matcher(Tables.none());
        var proof = new Terms(ring.numbered(), PROOF_AT_FIRST);
        matcher.proof(person, day).forEachSkill(new CellTerms(bySkill, proof));
        var claims = matcher.claims(person);
        var named = new Terms(ring.numbered(), claims.size());
        var kept = new Terms(ring.numbered(), claims.size());
        for (var claim : claims) {
            bySkill.addClaim(claim, named, kept);
        }
        var credentials = PersonFacts.credentials(person);
        var held = HeldKeys.of(person, credentials, ofTenant, basis.graph());
        return new Form(
                keys.id(person.id()),
                person.id(),
                Map.of(Form.PROOF, proof, Form.CLAIM, named, Form.HELD, held),
                PersonFacts.write(person, credentials),
                kept,
                entry.hash(),
                0,
                best(proof),
                Outline.of(person.circumstances()));
    }

    /** The strongest of these; 0 for none. */
    private static int best(Terms proof) {
        int best = 0;
        for (int i = 0; i < proof.size(); i++) {
            best = Math.max(best, proof.strength(i));
        }
        return best;
    }

    /** A gig's document: the skills it accepts at their levels, with weight and place of the part that asks. */
    static Form of(GigEntry entry, Basis basis) {
        var ask = entry.ask();
        var weights = Weights.of(basis.policy(), ask);
        var keys = new Keys(entry.tenant());
        return new Form(
                keys.id(ask.id()),
                ask.id(),
                Map.of(Form.PROOF, asked(ask, weights, keys), Form.HELD, preferred(ask, weights, keys)),
                GigFacts.write(entry, weights),
                noTerms(),
                TieKey.ofGig(basis.policy(), ask.id()),
                required(ask),
                0,
                AskedOutline.of(
                        ask.conditions(),
                        entry.closesAfter(),
                        ask.qualifications().stream().anyMatch(Qualification::mandatory)));
    }

    private static Terms asked(Ask ask, Weights weights, Keys keys) {
        var asked = new HashMap<BytesRef, Integer>();
        var requirements = ask.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            int strength = Strength.ofGig(weights.requirements().get(i), i);
            for (var skill : requirements.get(i).anyOf()) {
                add(asked, keys.cell(skill, requirements.get(i).level()), strength);
            }
        }
        return terms(asked);
    }

    private static Terms preferred(Ask ask, Weights weights, Keys keys) {
        var preferred = new HashMap<BytesRef, Integer>();
        var qualifications = ask.qualifications();
        for (int i = 0; i < qualifications.size(); i++) {
            if (!qualifications.get(i).mandatory()) {
                int place = ask.requirements().size() + i;
                int strength = Strength.ofGig(weights.qualifications().get(i), place);
                HeldKeys.of(qualifications.get(i), keys).forEach(key -> add(preferred, key, strength));
            }
        }
        return terms(preferred);
    }

    /** Several parts of a gig may name the same thing; a term can hold one integer, so it is told from the next. */
    private static void add(Map<BytesRef, Integer> terms, BytesRef term, int strength) {
        int times = 0;
        var free = term;
        while (terms.containsKey(free)) {
            times++;
            free = Keys.again(term, times);
        }
        terms.put(free, strength);
    }

    private static Terms terms(Map<BytesRef, Integer> strengths) {
        var terms = noTerms();
        strengths.forEach(terms::add);
        return terms;
    }

    private static Terms noTerms() {
        return new Terms(Terms.NONE_NUMBERED);
    }

    private static long required(Ask ask) {
        long bits = 0;
        var requirements = ask.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            if (requirements.get(i).importance() == Importance.REQUIRED) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
