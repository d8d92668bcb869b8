package dev.laurel.freelancer;

import dev.laurel.credential.LegalNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Answers whose legal name the operator has confirmed. */
@ApplicationScoped
class ConfirmedNames implements LegalNames {
    @Override
    @Transactional
    public Optional<String> confirmed(String tenant, String holder) {
        return FreelancerRow.<FreelancerRow>findByIdOptional(new RowKey(tenant, holder))
                .filter(row -> row.legalNameConfirmed)
                .map(row -> row.form().legalName());
    }
}
