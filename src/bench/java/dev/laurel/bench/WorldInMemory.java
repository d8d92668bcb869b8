package dev.laurel.bench;

import dev.laurel.account.Tenant;
import dev.laurel.bench.load.Drawn;
import dev.laurel.bench.world.World;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.index.feed.RecordedSkills;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.RecordedTaxonomy;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.source.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A world as the program would have it, without a database.
 *
 * @param drawn its people and gigs
 * @param skills how they relate, and what an index of them is made with
 */
record WorldInMemory(World world, Drawn drawn, RecordedSkills skills) {
    /** Noon of the day: everybody is looked at at one instant, in every run of the same folder. */
    static WorldInMemory of(World world, int people, int gigs, LocalDate day) throws IOException {
        var taxonomy = RecordedTaxonomy.of(skills(world));
        var noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var drawn = new Drawn(world, new PeopleCopy(taxonomy), new Drawn.Contents(Tenant.MAIN, people, gigs, noon));
        return new WorldInMemory(world, drawn, RecordedSkills.of(taxonomy, Policy.bundled()));
    }

    private static Skills skills(World world) throws IOException {
        var file = Files.createTempFile("laurel-bench-skills", ".jsonl");
        try {
            world.skills().write(file);
            return InMemory.skills(List.of(file));
        } finally {
            Files.delete(file);
        }
    }
}
