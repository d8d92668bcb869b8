package dev.laurel.engagement;

import dev.laurel.account.Account;
import dev.laurel.account.Accounts;
import dev.laurel.credential.EvidenceSource;
import dev.laurel.credential.HolderData;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Nature;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What confirmed engagements prove: the skills that the client named, at its levels, from the day the work was
 * completed; proof where the operator has marked the client VERIFIED, a claim where not (scoring.md, "Evidence").
 */
@ApplicationScoped
class DeliveredWork implements EvidenceSource, HolderData {
    private final Accounts accounts;
    private final Taxonomy taxonomy;
    private final Event<EngagementMoved> moved;
    private final InstantSource clock;

    DeliveredWork(Accounts accounts, Taxonomy taxonomy, Event<EngagementMoved> moved, InstantSource clock) {
        this.accounts = accounts;
        this.taxonomy = taxonomy;
        this.moved = moved;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return evidence(tenant, List.of(holder)).getOrDefault(holder, List.of());
    }

    @Override
    @Transactional
    public Map<String, List<TimedEvidence>> evidence(String tenant, Collection<String> holders) {
        var rows = EngagementRow.<EngagementRow>list(
                "tenant = ?1 and freelancer in ?2 and state = ?3 order by createdAt, id",
                tenant,
                holders,
                EngagementState.CONFIRMED);
        var clients =
                accounts.shown(tenant, rows.stream().map(row -> row.client).collect(Collectors.toSet()));
        var all = new HashMap<String, List<TimedEvidence>>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.freelancer))
                .forEach((holder, own) -> all.put(
                        holder,
                        own.stream().flatMap(row -> pieces(row, clients)).toList()));
        return all;
    }

    private Stream<TimedEvidence> pieces(EngagementRow row, Map<String, Account> clients) {
        var client = clients.get(row.client);
        return client == null ? Stream.empty() : row.shown().stream().map(shown -> piece(row, shown, client));
    }

    private TimedEvidence piece(EngagementRow row, ShownSkill shown, Account client) {
        var organisation = Organisation.of(row.tenant, client);
        return TimedEvidence.always(new Evidence(
                row.id,
                EvidenceKind.DELIVERED_WORK,
                client.verified() ? Assurance.E5 : Assurance.E0,
                taxonomy.canonical(shown.skill()),
                taxonomy.find(shown.skill()).map(PublishedSkill::nature).orElse(Nature.METHOD),
                shown.level(),
                client.verified() ? Trust.ACCREDITED : Trust.UNTRUSTED,
                organisation.group(),
                LocalDate.ofInstant(row.completedAt, ZoneOffset.UTC),
                Evidence.ONE,
                organisation.issuer(),
                null));
    }

    @Override
    public String kind() {
        return "engagements";
    }

    @Override
    @Transactional
    public Object export(String tenant, String holder) {
        return rows(tenant, holder).stream()
                .map(row -> EngagementView.of(row.engagement(), false, taxonomy))
                .toList();
    }

    @Override
    @Transactional
    public long erase(String tenant, String holder) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var own = rows(tenant, holder);
        var ended = own.stream().filter(row -> row.state.isUnderWay()).toList();
        own.forEach(row -> row.forget(now));
        EngagementRow.flush();
        ended.forEach(row -> moved.fire(EngagementMoved.of(row)));
        return own.size();
    }

    @Override
    public Map<String, String> kept() {
        return Map.of(
                "of each engagement the gig, its client, state and dates, without the person, message and skills",
                "because they are the client's own record, too");
    }

    private static List<EngagementRow> rows(String tenant, String holder) {
        return EngagementRow.list("tenant = ?1 and freelancer = ?2 order by createdAt, id", tenant, holder);
    }
}
