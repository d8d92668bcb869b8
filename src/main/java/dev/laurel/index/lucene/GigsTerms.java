package dev.laurel.index.lucene;

import dev.laurel.match.Cells;
import dev.laurel.match.Matcher;
import dev.laurel.match.NamedClaim;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A person's terms, and what each adds to the gigs that have it. */
final class GigsTerms {
    private final Matcher matcher;
    private final Person person;
    private final LocalDate day;
    private final KeyRing.OfTenant keys;
    private final List<Strong> byProof;
    private final Collection<BytesRef> held;
    private final List<NamedClaim> claims;
    private @Nullable List<Strong> byClaim;

    GigsTerms(Person person, Matcher matcher, LocalDate day, KeyRing.OfTenant keys, SkillGraph graph) {
        this.matcher = matcher;
        this.person = person;
        this.day = day;
        this.keys = keys;
        this.claims = matcher.claims(person);
        var proofs = new ArrayList<Strong>();
        var bySkill = keys.in(graph);
        matcher.proof(person, day).forEachSkill((skill, number, levels) -> {
            int first = bySkill.cells(number, skill);
            for (int level = 0; level < levels.length; level++) {
                int phi = Cells.phi(levels[level]);
                if (phi > 0) {
                    proofs.add(new Strong(bySkill.cell(first, skill, level), phi, Cells.isProven(levels[level])));
                }
            }
        });
        this.byProof = strongestFirst(proofs);
        var found = HeldKeys.of(person, PersonFacts.credentials(person), keys, graph);
        this.held = IntStream.range(0, found.size()).mapToObj(found::term).toList();
    }

    /** What the person has proof for, strongest first. */
    List<Strong> proof() {
        return byProof;
    }

    /** What the person claims, strongest first: three times as much, and only asked for when proof fills no page. */
    List<Strong> claims() {
        if (byClaim == null) {
            var claims = new ArrayList<Strong>();
            matcher.cells(person, day).forEach((skill, level, proof, proven, claim) -> {
                if (claim > 0) {
                    claims.add(new Strong(keys.skill(skill).cell(level.number() - 1), claim, false));
                }
            });
            byClaim = strongestFirst(claims);
        }
        return byClaim;
    }

    /** What the person claims for a requirement: phi(U). */
    int claimed(Requirement requirement) {
        return matcher.claimed(claims, requirement);
    }

    /** Terms of what the person holds. */
    Collection<BytesRef> held() {
        return held;
    }

    /** Points, what is met, and what is hoped for, in one segment. */
    List<Tally.Adding> proof(LeafReader leaf) throws IOException {
        var addings = new ArrayList<Tally.Adding>();
        var asked = Postings.terms(leaf, Form.PROOF);
        add(addings, asked, byProof);
        var preferred = Postings.terms(leaf, Form.HELD);
        for (var key : held) {
            for (var postings : all(preferred, key)) {
                addings.add(new Addings.Preferred(postings));
            }
        }
        return addings;
    }

    /** Claimed points in one segment. */
    List<Tally.Adding> claims(LeafReader leaf) throws IOException {
        var addings = new ArrayList<Tally.Adding>();
        add(addings, Postings.terms(leaf, Form.PROOF), claims());
        return addings;
    }

    private static void add(List<Tally.Adding> addings, @Nullable TermsEnum terms, List<Strong> cells)
            throws IOException {
        for (var cell : cells) {
            for (var postings : all(terms, cell.term().bytes())) {
                addings.add(new Addings.Asked(postings, cell.phi(), cell.proven()));
            }
        }
    }

    /** Postings of a term, and of the same term for further times. */
    private static List<Postings> all(@Nullable TermsEnum terms, BytesRef term) throws IOException {
        var found = new ArrayList<Postings>();
        var first = Postings.of(terms, term);
        if (first == null || terms == null) {
            return found;
        }
        found.add(first);
        for (var next = terms.next(); next != null && Keys.isAgain(term, next); next = terms.next()) {
            found.add(Postings.here(terms));
        }
        return found;
    }

    /** Of the skills that one requirement accepts, the first to come counts: so the strongest must come first. */
    private static List<Strong> strongestFirst(List<Strong> cells) {
        cells.sort(Comparator.comparingInt(Strong::phi).reversed());
        return cells;
    }

    /**
     * What the person has for one term.
     *
     * @param phi 1 to 256
     * @param proven whether the tier's test holds
     */
    record Strong(Key term, int phi, boolean proven) {}
}
