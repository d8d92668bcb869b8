package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.List;

/** The ways in which a term's documents are added up. */
final class Addings {
    private Addings() {}

    /**
     * People who have the one skill that a requirement accepts.
     *
     * @param postings of the skill at the level
     * @param weight of the requirement
     * @param bit of the requirement, set where the tier's test holds
     */
    record OneSkill(Postings postings, int weight, int bit) implements Tally.Adding {
        @Override
        public void addTo(Tally tally, int base, int end) throws IOException {
            while (postings.readBefore(end)) {
                for (int i = 0; i < postings.size(); i++) {
                    int place = postings.doc(i) - base;
                    int strength = postings.strength(i);
                    tally.add(place, weight * Strength.phi(strength));
                    if (Strength.isProven(strength)) {
                        tally.meet(place, bit);
                    }
                }
            }
        }
    }

    /**
     * People who have any of the skills that a requirement accepts: the strongest counts.
     *
     * @param skills postings of each at the level
     * @param weight of the requirement
     * @param bit of the requirement, set where the tier's test holds for one of them
     */
    record AnySkill(List<Postings> skills, int weight, int bit) implements Tally.Adding {
        @Override
        public void addTo(Tally tally, int base, int end) throws IOException {
            for (var postings : skills) {
                while (postings.readBefore(end)) {
                    raise(postings, tally, base);
                }
            }
            tally.settle(weight);
        }

        private void raise(Postings postings, Tally tally, int base) {
            for (int i = 0; i < postings.size(); i++) {
                int place = postings.doc(i) - base;
                int strength = postings.strength(i);
                tally.raise(place, Strength.phi(strength));
                if (Strength.isProven(strength)) {
                    tally.meet(place, bit);
                }
            }
        }
    }

    /**
     * People who may hold what a preferred qualification asks for.
     *
     * @param postings of a term that whoever holds it has
     * @param weight of the qualification
     * @param bit of the qualification
     */
    record Hope(Postings postings, int weight, int bit) implements Tally.Adding {
        @Override
        public void addTo(Tally tally, int base, int end) throws IOException {
            while (postings.readBefore(end)) {
                for (int i = 0; i < postings.size(); i++) {
                    tally.hope(postings.doc(i) - base, bit, weight);
                }
            }
        }
    }

    /**
     * People who may hold what a mandatory qualification asks for: of the others, none need be looked at. Must stand
     * behind everything that touches documents.
     *
     * @param postings of a term that whoever holds it has
     * @param bit of the qualification
     */
    record Admit(Postings postings, int bit) implements Tally.Adding {
        @Override
        public void addTo(Tally tally, int base, int end) throws IOException {
            while (postings.readBefore(end)) {
                for (int i = 0; i < postings.size(); i++) {
                    tally.admit(postings.doc(i) - base, bit);
                }
            }
        }
    }

    /**
     * Gigs that ask for a skill at a level. In a list of these the stronger must stand first: of the skills that one
     * requirement accepts, the first to come counts.
     *
     * @param postings of the skill at the level
     * @param phi of the person there
     * @param proven whether the tier's test holds there
     */
    record Asked(Postings postings, int phi, boolean proven) implements Tally.Adding {
        @Override
        public void addTo(Tally tally, int base, int end) throws IOException {
            while (postings.readBefore(end)) {
                for (int i = 0; i < postings.size(); i++) {
                    int place = postings.doc(i) - base;
                    int strength = postings.strength(i);
                    int bit = 1 << Strength.place(strength);
                    tally.addOnce(place, bit, Strength.weight(strength) * phi);
                    if (proven) {
                        tally.meet(place, bit);
                    }
                }
            }
        }
    }

    /**
     * Gigs that prefer what the person may hold.
     *
     * @param postings of a term that every gig has whose preferred qualification the person may meet by it
     */
    record Preferred(Postings postings) implements Tally.Adding {
        @Override
        public void addTo(Tally tally, int base, int end) throws IOException {
            while (postings.readBefore(end)) {
                for (int i = 0; i < postings.size(); i++) {
                    int strength = postings.strength(i);
                    tally.hope(postings.doc(i) - base, 1 << Strength.place(strength), Strength.weight(strength));
                }
            }
        }
    }
}
