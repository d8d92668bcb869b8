package dev.laurel.bench.yardstick;

import java.io.IOException;

/** Everybody as rows of three narrow tables, each in the order of its key. */
final class Tables {
    /** person, and the numbers that gates ask, and tie. */
    static final String PERSON = "person";
    /** cell, person, proof, proven: where there is any. */
    static final String SKILL_CELL = "skill_cell";
    /** skill, person, claims at all four levels: where there is any. */
    static final String CLAIM = "claim";

    private final PackedPeople people;

    Tables(PackedPeople people) {
        this.people = people;
    }

    /** Takes rows. */
    interface Rows {
        void row(long... columns) throws IOException;
    }

    void persons(Rows rows) throws IOException {
        for (int person = 0; person < people.size(); person++) {
            var gates = people.gates(person);
            rows.row(person, gates.english(), gates.hours(), gates.place(), gates.cents(), people.tie(person));
        }
    }

    void cells(Rows rows) throws IOException {
        var bySkill = new BySkill(people);
        for (int skill = 0; skill < people.skills(); skill++) {
            for (int level = 1; level <= PackedPeople.LEVELS; level++) {
                for (int i = bySkill.start(skill); i < bySkill.start(skill + 1); i++) {
                    int cell = people.cellAt(bySkill.place(i), level);
                    if ((cell & Cell.PROOF) != 0) {
                        rows.row(
                                (long) skill * PackedPeople.LEVELS + level - 1,
                                bySkill.person(i),
                                Cell.proof(cell),
                                (cell & Cell.PROVEN) == 0 ? 0 : 1);
                    }
                }
            }
        }
    }

    void claims(Rows rows) throws IOException {
        var bySkill = new BySkill(people);
        for (int skill = 0; skill < people.skills(); skill++) {
            for (int i = bySkill.start(skill); i < bySkill.start(skill + 1); i++) {
                long claims = Ranking.claims(people, bySkill.place(i));
                if (claims != 0) {
                    rows.row(skill, bySkill.person(i), claims);
                }
            }
        }
    }

    /** The same people, skill by skill. */
    private static final class BySkill {
        private final int[] starts;
        private final int[] places;
        private final int[] persons;

        BySkill(PackedPeople people) {
            starts = new int[people.skills() + 1];
            places = new int[people.held()];
            persons = new int[people.held()];
            for (int place = 0; place < people.held(); place++) {
                starts[people.skillAt(place) + 1]++;
            }
            for (int skill = 0; skill < people.skills(); skill++) {
                starts[skill + 1] += starts[skill];
            }
            var next = starts.clone();
            for (int person = 0; person < people.size(); person++) {
                for (int place = people.start(person); place < people.start(person + 1); place++) {
                    int at = next[people.skillAt(place)]++;
                    places[at] = place;
                    persons[at] = person;
                }
            }
        }

        int start(int skill) {
            return starts[skill];
        }

        int place(int at) {
            return places[at];
        }

        int person(int at) {
            return persons[at];
        }
    }
}
