package dev.laurel.demo.seed;

import dev.laurel.account.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How far the demo's world has been put in. A step is done and noted in one transaction, so that being cut off leaves
 * nothing half done and nothing done twice.
 */
@ApplicationScoped
class Steps {
    /**
     * Does a step unless it was done before.
     *
     * @param work answers what is worth keeping of it, such as the id of what it made
     * @return that value, from now or from then
     */
    @Transactional
    String once(String step, Supplier<String> work) {
        return find(step).orElseGet(() -> note(step, work.get()));
    }

    /** What a step answered, if it was done. */
    @Transactional
    Optional<String> find(String step) {
        return StepRow.<StepRow>findByIdOptional(new StepKey(Tenant.MAIN, step)).map(row -> row.value);
    }

    /** All steps whose name begins so, without that beginning. */
    @Transactional
    Map<String, String> under(String beginning) {
        return StepRow.<StepRow>list("tenant = ?1 and locate(?2, step) = 1", Tenant.MAIN, beginning).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.step.substring(beginning.length()), row -> row.value));
    }

    /** Notes a value that changes from time to time. */
    @Transactional
    String note(String step, String value) {
        var row = StepRow.<StepRow>findByIdOptional(new StepKey(Tenant.MAIN, step))
                .orElseGet(StepRow::new);
        row.tenant = Tenant.MAIN;
        row.step = step;
        row.value = value;
        row.persist();
        return value;
    }
}
