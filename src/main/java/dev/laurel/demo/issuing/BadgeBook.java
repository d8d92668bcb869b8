package dev.laurel.demo.issuing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Tenant;
import dev.laurel.api.ProblemException;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** What each demo issuer has signed, and how each badge stands. */
@ApplicationScoped
class BadgeBook {
    private final Taxonomy taxonomy;
    private final EntityManager database;

    BadgeBook(Taxonomy taxonomy, EntityManager database) {
        this.taxonomy = taxonomy;
        this.database = database;
    }

    /** Signs what is ordered, in order; a badge that is there already is answered as it is. */
    @Transactional
    List<IssuedBadge> sign(Desk desk, List<BadgeOrder> orders) {
        takeTurn(desk);
        return orders.stream().map(order -> IssuedBadge.of(row(desk, order))).toList();
    }

    /** A badge of an issuer. @throws ProblemException NOT_FOUND */
    @Transactional
    IssuedBadge get(String issuer, String id) {
        return IssuedBadge.of(row(issuer, id));
    }

    /** Changes how a badge stands. @throws ProblemException NOT_FOUND */
    @Transactional
    IssuedBadge stand(String issuer, String id, BadgeOrder.Standing standing) {
        var row = row(issuer, id);
        stand(row, standing);
        return IssuedBadge.of(row);
    }

    /** Places, in an issuer's list of that kind, of the badges that stand in it. */
    @Transactional
    List<Integer> places(String issuer, Withdrawal kind) {
        var column = switch (kind) {
            case REVOCATION -> "revoked";
            case SUSPENSION -> "suspended";
        };
        return BadgeRow.<BadgeRow>list("tenant = ?1 and issuer = ?2 and " + column, Tenant.MAIN, issuer).stream()
                .map(row -> row.place)
                .toList();
    }

    private BadgeRow row(Desk desk, BadgeOrder order) {
        return BadgeRow.<BadgeRow>findByIdOptional(new BadgeKey(Tenant.MAIN, order.id()))
                .orElseGet(() -> fresh(desk, order));
    }

    private static BadgeRow row(String issuer, String id) {
        return BadgeRow.<BadgeRow>findByIdOptional(new BadgeKey(Tenant.MAIN, id))
                .filter(row -> row.issuer.equals(issuer))
                .orElseThrow(ProblemException::notFound);
    }

    private BadgeRow fresh(Desk desk, BadgeOrder order) {
        var row = new BadgeRow();
        row.tenant = Tenant.MAIN;
        row.id = order.id();
        row.issuer = desk.sheet().key();
        row.achievement = order.achievement();
        row.recipient = order.recipient();
        row.place = nextPlace(row.issuer);
        row.issuedAt = order.from();
        stand(row, order.standing());
        var form = order.form();
        row.text = desk.sign(
                credential(desk, order, row.place),
                order.from(),
                form == null ? desk.sheet().form() : form);
        row.persist();
        return row;
    }

    private static void stand(BadgeRow row, BadgeOrder.Standing standing) {
        row.revoked = standing == BadgeOrder.Standing.REVOKED;
        row.suspended = standing == BadgeOrder.Standing.SUSPENDED;
    }

    private ObjectNode credential(Desk desk, BadgeOrder order, int place) {
        var achievement = desk.sheet().achievement(order.achievement());
        return BadgeText.credential(
                desk.sheet().origin() + "/credentials/" + order.id(),
                desk.sheet(),
                achievement,
                achievement.skills().keySet().stream().map(this::skill).toList(),
                order.recipient(),
                order.from(),
                order.until(),
                place);
    }

    private PublishedSkill skill(String label) {
        return switch (taxonomy.resolve(label)) {
            case Resolution.Known known -> known.skill();
            case Resolution.Ambiguous several -> throw new IllegalStateException("ambiguous skill: " + label);
            case Resolution.Unknown none -> throw new IllegalStateException("unknown skill: " + label);
        };
    }

    private static int nextPlace(String issuer) {
        return BadgeRow.<BadgeRow>find("tenant = ?1 and issuer = ?2 order by place desc", Tenant.MAIN, issuer)
                .page(0, 1)
                .list()
                .stream()
                .mapToInt(row -> row.place + 1)
                .findFirst()
                .orElse(0);
    }

    /** Two who sign for one issuer take turns, so that no place is given twice. */
    private void takeTurn(Desk desk) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "demo:" + desk.sheet().key())
                .getSingleResult();
    }
}
