package dev.laurel.credential.licence;

import dev.laurel.credential.EvidenceSource;
import dev.laurel.credential.HolderData;
import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What licences prove: at INTERMEDIATE, the skills that their type names in the taxonomy, while the register confirms
 * them (scoring.md, "Evidence").
 */
@ApplicationScoped
class LicenceEvidence implements EvidenceSource, HolderData {
    /** Before the type in a group's key, so that no family of issuers can be the same group. */
    private static final String GROUP = "licence:";

    private final Registers registers;
    private final Licences licences;
    private final Taxonomy taxonomy;

    LicenceEvidence(Registers registers, Licences licences, Taxonomy taxonomy) {
        this.registers = registers;
        this.licences = licences;
        this.taxonomy = taxonomy;
    }

    @Override
    @Transactional
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return pieces(Licences.rows(tenant, holder));
    }

    @Override
    @Transactional
    public Map<String, List<TimedEvidence>> evidence(String tenant, Collection<String> holders) {
        var all = new HashMap<String, List<TimedEvidence>>();
        Licences.rows(tenant, holders).forEach((holder, rows) -> all.put(holder, pieces(rows)));
        return all;
    }

    private List<TimedEvidence> pieces(List<LicenceRow> rows) {
        return rows.stream()
                .filter(row -> row.owned)
                .flatMap(row -> taxonomy.skillsOfLicence(row.type).stream().map(skill -> piece(row, skill)))
                .toList();
    }

    @Override
    @Transactional
    public List<TimedLicence> held(String tenant, String holder) {
        return Licences.rows(tenant, holder).stream().map(this::held).toList();
    }

    @Override
    @Transactional
    public Map<String, List<TimedLicence>> held(String tenant, Collection<String> holders) {
        var all = new HashMap<String, List<TimedLicence>>();
        Licences.rows(tenant, holders)
                .forEach((holder, rows) ->
                        all.put(holder, rows.stream().map(this::held).toList()));
        return all;
    }

    private TimedEvidence piece(LicenceRow row, SkillId skill) {
        var term = Term.of(row, registers.maxAgeDays(row.tenant, row.board));
        var evidence = new Evidence(
                row.id,
                EvidenceKind.LICENCE,
                Assurance.E5,
                skill,
                taxonomy.find(skill).map(known -> known.nature()).orElse(Nature.METHOD),
                Level.INTERMEDIATE,
                Trust.ACCREDITED,
                GROUP + row.type,
                row.issuedOn,
                row.obstacle == null ? Evidence.ONE : 0,
                new Issuer(row.board, row.board),
                null);
        return new TimedEvidence(evidence, term.from(), term.until(), null, null);
    }

    private TimedLicence held(LicenceRow row) {
        var stated = LocalDate.ofInstant(row.createdAt, ZoneOffset.UTC);
        var licence = new HeldLicence(
                row.id,
                row.type,
                row.jurisdiction,
                row.multistate,
                row.owned ? row.issuedOn : stated,
                row.expiresOn,
                row.owned && row.obstacle == null);
        return new TimedLicence(
                licence,
                licence.confirmed()
                        ? Term.of(row, registers.maxAgeDays(row.tenant, row.board))
                                .confirmedUntil()
                        : null);
    }

    @Override
    public String kind() {
        return "licences";
    }

    @Override
    @Transactional
    public Object export(String tenant, String holder) {
        return licences.list(tenant, holder);
    }

    @Override
    @Transactional
    public long erase(String tenant, String holder) {
        return licences.erase(tenant, holder);
    }
}
