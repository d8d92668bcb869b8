package dev.laurel.index.lucene;

import dev.laurel.match.ClaimedBy;
import dev.laurel.match.Weights;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A gig's terms, and what each adds to the people who have it. */
final class PeopleTerms {
    private final Yardstick gig;
    private final Ask ask;
    private final Weights weights;
    private final Keys keys;
    /** By requirement the skills that it accepts, at its level. */
    private final List<List<BytesRef>> cells;

    private final int required;
    private final int mandatory;
    private @Nullable List<List<ClaimedBy>> claimedBy;

    PeopleTerms(Yardstick gig, Keys keys) {
        this.gig = gig;
        this.ask = gig.ask();
        this.weights = gig.weights();
        this.keys = keys;
        this.cells = ask.requirements().stream().map(this::cells).toList();
        int required = 0;
        for (int i = 0; i < requirements().size(); i++) {
            required |= requirements().get(i).importance() == Importance.REQUIRED ? bit(i) : 0;
        }
        int mandatory = 0;
        for (int i = 0; i < qualifications().size(); i++) {
            mandatory |= qualifications().get(i).mandatory() ? bitOfQualification(i) : 0;
        }
        this.required = required;
        this.mandatory = mandatory;
    }

    /** Whether somebody may pass the mandatory qualifications at all. */
    boolean admits(int seen) {
        return (seen & mandatory) == mandatory;
    }

    /** The tier's test, from the bits of what is met. */
    boolean isQualified(int met, int points) {
        return required == 0 ? points > 0 : (met & required) == required;
    }

    /** Points, what is met, and what is hoped for, in one segment. */
    List<Tally.Adding> proof(LeafReader leaf) throws IOException {
        var addings = skills(leaf);
        var held = Postings.terms(leaf, Form.HELD);
        for (int i = 0; i < qualifications().size(); i++) {
            if (!qualifications().get(i).mandatory()) {
                int weight = weights.qualifications().get(i);
                int bit = bitOfQualification(i);
                for (var postings : postings(held, HeldKeys.of(qualifications().get(i), keys))) {
                    addings.add(new Addings.Hope(postings, weight, bit));
                }
            }
        }
        admit(addings, held);
        return addings;
    }

    /** Claimed points in one segment. */
    List<Tally.Adding> claims(LeafReader leaf) throws IOException {
        var addings = new ArrayList<Tally.Adding>();
        var terms = Postings.terms(leaf, Form.CLAIM);
        for (int i = 0; i < requirements().size(); i++) {
            var postings = new ArrayList<Postings>();
            for (var claim : claimed(terms, i)) {
                postings.add(claim.postings());
            }
            addings.add(new Addings.AnySkill(postings, weights.requirements().get(i), bit(i)));
        }
        admit(addings, Postings.terms(leaf, Form.HELD));
        return addings;
    }

    /** How many REQUIRED requirements there are. */
    int required() {
        return Integer.bitCount(required);
    }

    /** The parts that give points, as far as one segment has any of them. */
    List<Line> lines(LeafReader leaf, SegmentCache cache) throws IOException {
        var lines = new ArrayList<Line>();
        var proof = Postings.terms(leaf, Form.PROOF);
        if (proof != null) {
            for (int i = 0; i < requirements().size(); i++) {
                addLine(lines, i, proof, cache);
            }
        }
        addHopes(lines, leaf);
        return lines;
    }

    private void addLine(List<Line> lines, int requirement, TermsEnum proof, SegmentCache cache) throws IOException {
        var layers = new ArrayList<Layer>();
        int skills = 0;
        for (var cell : cells.get(requirement)) {
            var known = cache.layers(cell, proof);
            skills += known.isEmpty() ? 0 : 1;
            known.forEach(layer -> layers.add(layer(layer, proof)));
        }
        if (!layers.isEmpty()) {
            boolean isRequired = requirements().get(requirement).importance() == Importance.REQUIRED;
            int weight = weights.requirements().get(requirement);
            lines.add(new Line(layers, weight, isRequired, skills == 1, Line.Counting.BY_STRENGTH));
        }
    }

    /** The parts that give claimed points. */
    List<Line> claimLines(LeafReader leaf) throws IOException {
        var lines = new ArrayList<Line>();
        var terms = Postings.terms(leaf, Form.CLAIM);
        for (int i = 0; i < requirements().size(); i++) {
            var layers = new ArrayList<Layer>();
            for (var claim : claimed(terms, i)) {
                layers.add(Layer.of(
                        claim.postings(), Ceiling.flat(leaf.maxDoc(), Strength.ofPerson(claim.most(), false))));
            }
            if (!layers.isEmpty()) {
                lines.add(new Line(layers, weights.requirements().get(i), false, false, Line.Counting.BY_STRENGTH));
            }
        }
        return lines;
    }

    /** Those who claim what counts anything for a requirement, each time as strong as it counts there. */
    private List<Claiming> claimed(@Nullable TermsEnum terms, int requirement) throws IOException {
        var found = new ArrayList<Claiming>();
        if (terms != null) {
            for (var claim : claimedBy().get(requirement)) {
                if (terms.seekExact(keys.claimed(claim.skill()))) {
                    found.add(new Claiming(Postings.phis(terms, claim.phis()), claim.most()));
                }
            }
        }
        return found;
    }

    /** By requirement, the claims that count; asked for once a search, since a yardstick does not keep too many. */
    List<List<ClaimedBy>> claimedBy() {
        if (claimedBy == null) {
            claimedBy = gig.claimedBy();
        }
        return claimedBy;
    }

    /** How many claims count, of all requirements together. */
    int claims() {
        return claimedBy().stream().mapToInt(List::size).sum();
    }

    /**
     * Those who claim one skill.
     *
     * @param postings of which each integer is what the claim counts
     * @param most the largest phi of them
     */
    private record Claiming(Postings postings, int most) {}

    private void addHopes(List<Line> lines, LeafReader leaf) throws IOException {
        var held = Postings.terms(leaf, Form.HELD);
        for (int i = 0; i < qualifications().size(); i++) {
            if (!qualifications().get(i).mandatory()) {
                var postings = postings(held, HeldKeys.of(qualifications().get(i), keys));
                if (!postings.isEmpty()) {
                    var ceiling = Ceiling.flat(leaf.maxDoc(), Strength.MOST_OF_PERSON);
                    lines.add(new Line(
                            postings.stream().map(one -> Layer.of(one, ceiling)).toList(),
                            weights.qualifications().get(i),
                            false,
                            postings.size() == 1,
                            HeldKeys.isCertain(qualifications().get(i)) ? Line.Counting.WHOLE : Line.Counting.HOPED));
                }
            }
        }
    }

    /** Who may pass the mandatory qualifications; null where there are none. */
    @Nullable
    Admitted admitted(LeafReader leaf) throws IOException {
        if (mandatory == 0) {
            return null;
        }
        var held = Postings.terms(leaf, Form.HELD);
        var lists = new ArrayList<List<Postings>>();
        for (var qualification : qualifications()) {
            if (qualification.mandatory()) {
                lists.add(postings(held, HeldKeys.of(qualification, keys)));
            }
        }
        return new Holders(lists);
    }

    private List<Tally.Adding> skills(LeafReader leaf) throws IOException {
        var addings = new ArrayList<Tally.Adding>();
        var terms = Postings.terms(leaf, Form.PROOF);
        for (int i = 0; i < requirements().size(); i++) {
            var postings = new ArrayList<Postings>();
            int skills = 0;
            for (var cell : cells.get(i)) {
                var ofSkill = postings(terms, layers(cell));
                skills += ofSkill.isEmpty() ? 0 : 1;
                postings.addAll(ofSkill);
            }
            int weight = weights.requirements().get(i);
            int bit = bit(i);
            if (skills == 1) {
                postings.forEach(layer -> addings.add(new Addings.OneSkill(layer, weight, bit)));
            } else if (!postings.isEmpty()) {
                addings.add(new Addings.AnySkill(postings, weight, bit));
            }
        }
        return addings;
    }

    private void admit(List<Tally.Adding> addings, @Nullable TermsEnum held) throws IOException {
        for (int i = 0; i < qualifications().size(); i++) {
            if (qualifications().get(i).mandatory()) {
                int bit = bitOfQualification(i);
                for (var postings : postings(held, HeldKeys.of(qualifications().get(i), keys))) {
                    addings.add(new Addings.Admit(postings, bit));
                }
            }
        }
    }

    private static List<BytesRef> layers(BytesRef cell) {
        return IntStream.range(0, Strength.LAYERS)
                .mapToObj(layer -> Keys.layer(cell, layer))
                .toList();
    }

    private static Layer layer(SegmentCache.Known known, TermsEnum proof) {
        return new Layer(
                () -> {
                    proof.seekExact(known.term(), known.state());
                    return Postings.before(proof);
                },
                known.docs(),
                known.ceiling(),
                Strength.isProvenIn(known.layer()));
    }

    private List<BytesRef> cells(Requirement requirement) {
        return requirement.anyOf().stream()
                .map(skill -> keys.cell(skill, requirement.level()))
                .toList();
    }

    private static List<Postings> postings(@Nullable TermsEnum terms, List<BytesRef> keys) throws IOException {
        var found = new ArrayList<Postings>();
        for (var key : keys) {
            var postings = Postings.of(terms, key);
            if (postings != null) {
                found.add(postings);
            }
        }
        return found;
    }

    private List<Requirement> requirements() {
        return ask.requirements();
    }

    private List<Qualification> qualifications() {
        return ask.qualifications();
    }

    private static int bit(int place) {
        return 1 << place;
    }

    private int bitOfQualification(int place) {
        return bit(requirements().size() + place);
    }
}
