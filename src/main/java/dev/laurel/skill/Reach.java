package dev.laurel.skill;

/**
 * What evidence of one skill says something about, as {@link SkillGraph#reach} gives it, in rows that are read without
 * looking anything up. Numbers are those of one graph, so they mean something beside other reaches of the same graph
 * alone. Immutable.
 */
public final class Reach {
    /** The number of a skill that the graph does not know: nothing but itself reaches it. */
    public static final int UNKNOWN = -1;

    private final SkillId[] skills;
    private final int[] numbers;
    private final Relation[] relations;
    private final int number;

    /**
     * Rows of the same length; taken over, not copied.
     *
     * @param number of the skill that reaches them
     */
    Reach(int number, SkillId[] skills, int[] numbers, Relation[] relations) {
        this.number = number;
        this.skills = skills;
        this.numbers = numbers;
        this.relations = relations;
    }

    /** Of a skill that the graph does not know. */
    static Reach itself(SkillId skill) {
        return new Reach(UNKNOWN, new SkillId[] {skill}, new int[] {UNKNOWN}, new Relation[] {Relation.SAME});
    }

    /** The number of the skill that reaches all these in its graph, from 0, or {@value #UNKNOWN}. */
    public int number() {
        return number;
    }

    /** How many skills it reaches, itself included. */
    public int size() {
        return skills.length;
    }

    /** The skill in a place from 0. */
    public SkillId skill(int place) {
        return skills[place];
    }

    /** That skill's number in its graph, from 0, or {@value #UNKNOWN}. */
    public int number(int place) {
        return numbers[place];
    }

    /** How it is reached. */
    public Relation relation(int place) {
        return relations[place];
    }
}
