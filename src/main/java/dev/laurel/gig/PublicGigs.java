package dev.laurel.gig;

import dev.laurel.skill.SkillId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Front door to the gigs that everybody may read: open ones whose clients made them PUBLIC. */
@ApplicationScoped
public class PublicGigs {
    /** Most gigs that are shown with a publishable key (api.md, "Rankings, precisely"). */
    public static final int MAX_SHOWN = 50;

    private static final String OPEN = " from gig where tenant = :tenant and visibility = 'PUBLIC' and state = 'OPEN'"
            + " and (ends_on is null or ends_on >= :today)";

    private static final String NEWEST = "select id" + OPEN + " order by created_at desc, id";

    /** By how many of their requirements accept one of the skills. */
    private static final String NAMING = "select id from (select id, created_at, (select count(*)"
            + " from jsonb_array_elements(body->'requirements') asked where exists (select 1"
            + " from jsonb_array_elements_text(asked->'anyOf') skill where skill = any(cast(:skills as text[])))) naming"
            + OPEN + ") gigs where naming > 0 order by naming desc, created_at desc, id";

    private final EntityManager database;
    private final Gigs gigs;
    private final InstantSource clock;

    PublicGigs(EntityManager database, Gigs gigs, InstantSource clock) {
        this.database = database;
        this.gigs = gigs;
        this.clock = clock;
    }

    /**
     * Gigs for somebody with these skills: those of which most requirements accept one of them first, then the newest;
     * all gigs, newest first, where no skill is given. A gig that accepts none of the skills is left out.
     *
     * @param limit 1 to {@value #MAX_SHOWN}
     */
    @Transactional
    public List<Gig> naming(String tenant, Collection<SkillId> skills, int limit) {
        var query = database.createNativeQuery(skills.isEmpty() ? NEWEST : NAMING, String.class)
                .setParameter("tenant", tenant)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setMaxResults(Math.min(limit, MAX_SHOWN));
        if (!skills.isEmpty()) {
            query.setParameter("skills", skills.stream().map(SkillId::value).toArray(String[]::new));
        }
        List<?> ids = query.getResultList();
        var found = gigs.shown(tenant, ids.stream().map(String.class::cast).toList());
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get((String) id)))
                .toList();
    }
}
