package dev.laurel.freelancer;

import dev.laurel.credential.LegalNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Answers what somebody's legal name is, and whether the operator has confirmed it. */
@ApplicationScoped
class ConfirmedNames implements LegalNames {
    @Override
    @Transactional
    public Optional<String> confirmed(String tenant, String holder) {
        return FreelancerRow.<FreelancerRow>findByIdOptional(new RowKey(tenant, holder))
                .filter(row -> row.legalNameConfirmed)
                .map(row -> row.form().legalName());
    }

    @Override
    @Transactional
    public Optional<String> stated(String tenant, String holder) {
        return FreelancerRow.<FreelancerRow>findByIdOptional(new RowKey(tenant, holder))
                .map(row -> row.form().legalName());
    }
}
