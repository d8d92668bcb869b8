package dev.laurel.match;

import org.jspecify.annotations.Nullable;

/** Something that holds of every gig and every person. */
record Law(String name, Check check) {
    @FunctionalInterface
    interface Check {
        /** What breaks the law in this world; null when nothing does. */
        @Nullable
        String broken(World world, Scoring scoring);
    }

    @Override
    public String toString() {
        return name;
    }
}
