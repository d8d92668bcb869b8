package dev.laurel.gig;

import dev.laurel.api.Body;
import dev.laurel.skill.terms.ExchangeRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Front door to the operator's exchange rates; gates compare rates with budgets by them. */
@ApplicationScoped
public class ExchangeRatesTable {
    private final InstantSource clock;

    ExchangeRatesTable(InstantSource clock) {
        this.clock = clock;
    }

    /** The table in force; while the operator has given none, one that converts each currency into itself only. */
    @Transactional
    public ExchangeRates current(String tenant) {
        return find(tenant).orElseGet(ExchangeRates::none);
    }

    /** The operator's table, if they have given one. */
    @Transactional
    public Optional<ExchangeRates> find(String tenant) {
        return ExchangeRatesRow.<ExchangeRatesRow>findByIdOptional(tenant).map(ExchangeRatesForm::ofStored);
    }

    /** Replaces the table as a whole. @throws ProblemException VALIDATION_FAILED */
    @Transactional
    public ExchangeRates replace(String tenant, Body body) {
        var table = ExchangeRatesForm.read(body);
        var form = ExchangeRatesForm.of(table);
        @Nullable ExchangeRatesRow held = ExchangeRatesRow.findById(tenant);
        var row = held == null ? new ExchangeRatesRow() : held;
        row.tenant = tenant;
        row.day = form.day();
        row.base = form.base();
        row.rates = form.storedRates();
        row.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persist();
        return table;
    }
}
