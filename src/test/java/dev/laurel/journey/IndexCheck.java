package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the index against the database, and rankings against what was acknowledged. */
final class IndexCheck {
    /**
     * How long comparisons may be overtaken by changes: the demo's issuers reissue their lists ten seconds after a
     * start, and then every credential is judged anew.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int PAIRS = 2;

    private final Api api;
    private final Ledger ledger;
    private final Findings findings;

    private IndexCheck(Api api, Ledger ledger, Findings findings) {
        this.api = api;
        this.ledger = ledger;
        this.findings = findings;
    }

    /** Compares contents, then rankings in both directions. */
    static void check(Api api, Ledger ledger, Findings findings) throws IOException, InterruptedException {
        var check = new IndexCheck(api, ledger, findings);
        check.digests();
        for (var skill : Bodies.SKILLS) {
            check.ranking(skill);
        }
        check.pairs();
    }

    /** Compares contents alone. */
    static void digests(Api api, Findings findings) throws IOException, InterruptedException {
        new IndexCheck(api, new Ledger(), findings).digests();
    }

    private void digests() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            var stock = api.read(Call.get(Call.As.OPERATOR, "/v1/index?digest=true"));
            var after = api.read(Call.get(Call.As.OPERATOR, "/v1/index"));
            boolean still = stock.path("position").equals(stock.path("databasePosition"))
                    && stock.path("position").equals(after.path("databasePosition"));
            if (still) {
                if (!stock.path("indexDigest").equals(stock.path("databaseDigest"))) {
                    findings.add("the index is not the database: " + stock);
                }
                return;
            }
        }
        findings.add("the index never caught up");
    }

    /** Who claims a skill is ranked for a gig that asks for it; who is gone or PRIVATE is not. */
    private void ranking(String skill) throws IOException, InterruptedException {
        var ids = new HashSet<String>();
        for (var row : api.list(Call.ask(Call.As.CLIENT, "/v1/matches", gig(skill)))) {
            ids.add(row.path("freelancer").path("id").textValue());
        }
        for (var profile : ledger.things()) {
            if (profile.kind() == Kind.PROFILE) {
                listed(profile, skill, ids);
            }
        }
    }

    private void listed(Thing profile, String skill, Set<String> ranked) {
        boolean shown = isShown(profile);
        if (shown && claims(profile).contains(skill) && !ranked.contains(profile.id())) {
            findings.add(profile.path() + " claims " + skill + " and is not ranked");
        }
        if (!shown && ranked.contains(profile.id())) {
            findings.add(profile.path() + " is ranked and must not be");
        }
    }

    private static String gig(String skill) {
        var gig = Bodies.object().put("title", "Who has " + skill);
        gig.putArray("requirements").addObject().putArray("anyOf").add(skill);
        return gig.toString();
    }

    private static boolean isShown(Thing profile) {
        return profile.isPresent()
                && !profile.view().path("visibility").asText().equals("PRIVATE");
    }

    private static List<String> claims(Thing profile) {
        var skills = new ArrayList<String>();
        profile.view()
                .path("claims")
                .forEach(claim -> skills.add(claim.path("skill").path("id").textValue()));
        return skills;
    }

    /**
     * For some acknowledged pairs: the person is in the gig's ranking, the gig in the person's, with equal integers.
     */
    private void pairs() throws IOException, InterruptedException {
        var gigs = ledger.present(Kind.GIG).stream()
                .filter(gig -> gig.view().path("state").asText().equals("OPEN"))
                .toList();
        var people = ledger.present(Kind.PROFILE).stream()
                .filter(IndexCheck::isShown)
                .toList();
        int seen = 0;
        for (int i = 0; i < Math.min(gigs.size(), people.size()) && seen < PAIRS; i++) {
            if (claims(people.get(i)).contains(firstSkill(gigs.get(i)))) {
                pair(gigs.get(i), people.get(i));
                seen++;
            }
        }
        if (seen < PAIRS) {
            findings.add("no pair of an acknowledged gig and an acknowledged person to look at");
        }
    }

    private static String firstSkill(Thing gig) {
        return gig.view()
                .path("requirements")
                .path(0)
                .path("anyOf")
                .path(0)
                .path("id")
                .textValue();
    }

    private void pair(Thing gig, Thing person) throws IOException, InterruptedException {
        var pair = api.send(Call.get(Call.As.CLIENT, gig.path() + "/matches/" + person.id()));
        if (!pair.isDone()) {
            findings.add(gig.path() + " and " + person.path() + " are no pair: " + pair);
            return;
        }
        var offered = api.list(Call.get(Call.As.OPERATOR, person.path() + "/recommendations")).stream()
                .filter(row -> row.path("gig").path("id").textValue().equals(gig.id()))
                .findFirst();
        if (!pair.body().path("listed").booleanValue() || offered.isEmpty()) {
            findings.add(gig.path() + " and " + person.path() + " do not find each other: " + pair.body() + offered);
        } else if (!integers(pair.body().path("match")).equals(integers(offered.get()))) {
            findings.add(gig.path() + " and " + person.path() + " see different points");
        }
    }

    private static List<JsonNode> integers(JsonNode row) {
        return List.of(row.path("points"), row.path("claimed"), row.path("tier"));
    }
}
