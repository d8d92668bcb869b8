package dev.laurel.upskilling;

import dev.laurel.index.PersonEntry;
import dev.laurel.index.SmallWorld;
import dev.laurel.offering.OfferedSkill;
import dev.laurel.offering.Offering;
import dev.laurel.offering.OfferingBody;
import dev.laurel.offering.Prospect;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.terms.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Random offerings: other people's credentials, as they would be if they were verified and issued today. */
final class SomeProspects {
    private static final int MOST_HOURS = 200;
    private static final int MOST_PRICE = 300;

    private final Random random;
    private final List<PersonEntry> people;

    SomeProspects(Random random, SmallWorld world) {
        this.random = random;
        this.people = world.people().toList();
    }

    List<Prospect> of(int count) {
        var all = new ArrayList<Prospect>();
        for (int i = 0; i < count; i++) {
            all.add(prospect("off_" + i));
        }
        return all;
    }

    Prospect prospect(String id) {
        var evidence = evidence(id);
        var body = new OfferingBody(
                "School",
                "https://school.example",
                null,
                id,
                EvidenceKind.CREDENTIAL,
                List.of(new OfferedSkill(evidence.getFirst().skill(), null)),
                random.nextInt(5) == 0 ? null : 1 + random.nextInt(MOST_HOURS),
                random.nextInt(5) == 0
                        ? null
                        : new Money(BigDecimal.valueOf(random.nextInt(MOST_PRICE)), Currency.getInstance("USD")),
                SmallWorld.DAY,
                null,
                null,
                null);
        return new Prospect(new Offering("main", id, body, Instant.EPOCH, Instant.EPOCH, 1), evidence);
    }

    List<Evidence> evidence(String id) {
        var pieces = new ArrayList<Evidence>();
        while (pieces.isEmpty()) {
            people.get(random.nextInt(people.size())).person().evidence().stream()
                    .filter(piece -> piece.kind().isCredential())
                    .limit(1L + random.nextInt(3))
                    .map(piece -> new Evidence(
                            id,
                            piece.kind(),
                            Assurance.E4,
                            piece.skill(),
                            piece.nature(),
                            piece.level(),
                            piece.trust(),
                            piece.group(),
                            SmallWorld.DAY,
                            Evidence.ONE,
                            piece.issuer(),
                            piece.achievement()))
                    .forEach(pieces::add);
        }
        return pieces;
    }
}
