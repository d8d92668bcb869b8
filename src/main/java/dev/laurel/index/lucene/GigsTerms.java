package dev.laurel.index.lucene;

import dev.laurel.match.Cells;
import dev.laurel.match.Matcher;
import dev.laurel.match.NamedClaim;
import dev.laurel.match.Phi;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A person's terms, and what each adds to the gigs that have it. */
final class GigsTerms {
    private static final int LEVELS = Level.values().length;

    private final Matcher matcher;
    private final Person person;
    private final LocalDate day;
    private final KeyRing.OfTenant keys;
    private final List<Strong> byProof;
    private final Collection<BytesRef> held;
    private final List<NamedClaim> claims;
    private final SkillGraph graph;
    private @Nullable List<Strong> byClaim;
    /** By skill and level what the person claims for them, one more than that; 0 where nobody asked. */
    private final Map<SkillId, int[]> claimed = new HashMap<>();

    GigsTerms(Person person, Matcher matcher, LocalDate day, KeyRing.OfTenant keys, SkillGraph graph) {
        this.matcher = matcher;
        this.person = person;
        this.day = day;
        this.keys = keys;
        this.claims = matcher.claims(person);
        this.graph = graph;
        this.byProof = strongestFirst(matcher.proof(person, day), Cells::phi, Cells::isProven);
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
            byClaim = strongestFirst(matcher.cells(person, day), Cells::claim, claimed -> false);
        }
        return byClaim;
    }

    /**
     * What the person claims for a requirement: phi(U). The gigs that are best for somebody ask for the same skills.
     */
    int claimed(Requirement requirement) {
        int best = 0;
        for (var skill : requirement.anyOf()) {
            best = Math.max(best, claimed(skill, requirement.level()));
        }
        return best;
    }

    private int claimed(SkillId skill, Level level) {
        var known = claimed.computeIfAbsent(skill, unseen -> new int[LEVELS]);
        int at = level.number() - 1;
        if (known[at] == 0) {
            known[at] = 1 + matcher.claimed(claims, skill, level);
        }
        return known[at] - 1;
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

    /**
     * Of the skills that one requirement accepts, the first to come counts: so the strongest must come first. There are
     * 256 strengths and some hundred cells, so each goes to its place at once.
     */
    private List<Strong> strongestFirst(Cells cells, IntUnaryOperator phi, IntPredicate proven) {
        var from = new int[Phi.FULL + 2];
        cells.forEachSkill((skill, number, levels) -> {
            for (int level : levels) {
                from[place(phi.applyAsInt(level)) + 1]++;
            }
        });
        for (int place = 1; place < from.length; place++) {
            from[place] += from[place - 1];
        }
        var strong = new Strong[from[Phi.FULL]];
        var bySkill = keys.in(graph);
        cells.forEachSkill((skill, number, levels) -> {
            int first = bySkill.cells(number, skill);
            for (int level = 0; level < levels.length; level++) {
                int strength = phi.applyAsInt(levels[level]);
                if (strength > 0) {
                    boolean isProven = proven.test(levels[level]);
                    strong[from[place(strength)]++] = new Strong(bySkill.cell(first, skill, level), strength, isProven);
                }
            }
        });
        return Arrays.asList(strong);
    }

    /** The strongest stand in the first place, and what counts nothing in the last. */
    private static int place(int phi) {
        return Phi.FULL - phi;
    }

    /**
     * What the person has for one term.
     *
     * @param phi 1 to 256
     * @param proven whether the tier's test holds
     */
    record Strong(Key term, int phi, boolean proven) {}
}
