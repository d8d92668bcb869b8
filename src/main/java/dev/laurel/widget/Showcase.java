package dev.laurel.widget;

import dev.laurel.account.Caller;
import dev.laurel.api.Fault;
import dev.laurel.api.Ids;
import dev.laurel.api.Parameters;
import dev.laurel.api.ProblemException;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.gig.PublicGigs;
import dev.laurel.ranking.PublicRanking;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be seen with a publishable key: the one source of the widget's JSON, of its frames and of the feed. */
@ApplicationScoped
class Showcase {
    /** Rows where an address names no number. */
    static final int USUAL_ROWS = 5;
    /** Most rows (api.md, "Rankings, precisely"). */
    static final int MAX_ROWS = PublicRanking.MAX_SHOWN;

    private final PublicRanking ranking;
    private final PublicGigs gigs;
    private final Pseudonyms pseudonyms;
    private final Taxonomy taxonomy;

    Showcase(PublicRanking ranking, PublicGigs gigs, Pseudonyms pseudonyms, Taxonomy taxonomy) {
        this.ranking = ranking;
        this.gigs = gigs;
        this.pseudonyms = pseudonyms;
        this.taxonomy = taxonomy;
    }

    /** People for an open PUBLIC gig. @throws ProblemException NOT_FOUND, VALIDATION_FAILED, INDEX_BEHIND */
    PublicMatches matches(Caller caller, @Nullable String gig, @Nullable String limit) {
        int rows = rows(limit);
        if (gig == null) {
            throw ProblemException.invalid(Fault.in("gig", "required", "Must name a gig."));
        }
        if (!Ids.isWellFormed(Gigs.PREFIX, gig)) {
            throw ProblemException.notFound();
        }
        return PublicMatches.of(ranking.best(caller, gig, rows), caller, pseudonyms, taxonomy);
    }

    /** Open PUBLIC gigs for some skills. @throws ProblemException VALIDATION_FAILED */
    PublicGigList gigs(Caller caller, @Nullable String skills, @Nullable String limit) {
        var reading = new Parameters.Reading();
        int rows = reading.of(() -> rows(limit), 1);
        var wanted = reading.of(() -> Skills.read(taxonomy, caller.tenant(), skills), List.<SkillId>of());
        reading.end();
        return PublicGigList.of(gigs.naming(caller.tenant(), wanted, rows), wanted, taxonomy);
    }

    /** The same as job postings. @throws ProblemException VALIDATION_FAILED */
    JobPostings postings(Caller caller, @Nullable String skills) {
        var wanted = Skills.read(taxonomy, caller.tenant(), skills);
        List<Gig> found = gigs.naming(caller.tenant(), wanted, MAX_ROWS);
        return JobPostings.of(found, taxonomy);
    }

    private static int rows(@Nullable String limit) {
        return Parameters.integer("limit", limit, 1, MAX_ROWS, USUAL_ROWS);
    }
}
