package dev.laurel.bench;

import dev.laurel.bench.check.Question;
import dev.laurel.bench.world.Facts;
import dev.laurel.bench.world.Portrait;
import dev.laurel.bench.world.Posted;
import dev.laurel.bench.world.World;
import dev.laurel.index.Basis;
import dev.laurel.index.GigEntry;
import dev.laurel.index.Mark;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.Projection;
import dev.laurel.index.Slice;
import dev.laurel.match.Policy;
import dev.laurel.match.TieKey;
import dev.laurel.skill.Graph;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Some of a world without a database: people with what others hold about them, but without their claims. */
public final class SomeEntries {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    public static final String TENANT = "main";
    public static final Basis BASIS = new Basis(Policy.bundled(), Graph.empty());

    private static final Instant NOW = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final World WORLD = World.of(1, Facts.rounded(), Starter.skills(), DAY);

    private SomeEntries() {}

    /** By which gates of the world judge. */
    public static Tables tables() {
        return Rates.tables();
    }

    public static List<PersonEntry> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(WORLD::person)
                .map(SomeEntries::entry)
                .toList();
    }

    public static List<GigEntry> gigs(int count) {
        return IntStream.range(0, count)
                .mapToObj(WORLD::gig)
                .map(SomeEntries::entry)
                .toList();
    }

    /** Shows them. */
    public static <P extends Projection> P filled(P index, List<PersonEntry> people, List<GigEntry> gigs)
            throws IOException {
        index.begin();
        for (var person : people) {
            index.put(person, BASIS, DAY);
        }
        for (var gig : gigs) {
            index.put(gig, BASIS);
        }
        index.show(new Mark(1, new UUID(0, 1)), BASIS);
        return index;
    }

    private static PersonEntry entry(Portrait of) {
        var body = of.body();
        var person = new Person(
                of.id(),
                of.held().stream().map(piece -> piece.at(NOW)).toList(),
                of.licences().stream().map(licence -> licence.at(NOW)).toList(),
                new Circumstances(
                        body.place(),
                        body.timeZone(),
                        body.workingHours(),
                        body.languages(),
                        body.rate(),
                        body.availability()));
        return new PersonEntry(TENANT, person, TieKey.ofPerson(of.id()));
    }

    private static GigEntry entry(Posted posted) {
        return new GigEntry(
                TENANT, posted.body().ask(posted.id()), posted.body().endsOn());
    }

    /** Questions for people, one for each of the first gigs. */
    public static List<Question> questions(int count) {
        return gigs(count).stream()
                .<Question>map(gig -> new Question.ForGig(
                        new PeopleQuery(TENANT, gig.ask(), DAY, Tables.none(), Slice.first(1), Map.of())))
                .toList();
    }
}
