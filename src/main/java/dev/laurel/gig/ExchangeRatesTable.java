package dev.laurel.gig;

import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.LastMade;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Reads;
import dev.laurel.skill.terms.ExchangeRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Front door to the operator's exchange rates; gates compare rates with budgets by them. */
@ApplicationScoped
public class ExchangeRatesTable {
    private static final String SELECT = "select day, base, rates from exchange_rates where tenant = ?";

    private final LastMade<ExchangeRatesForm.Stored, ExchangeRates> last =
            new LastMade<>(ExchangeRatesForm.Stored::table);
    private final Reads reads;
    private final InstantSource clock;

    ExchangeRatesTable(Reads reads, InstantSource clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** The table in force; while the operator has given none, one that converts each currency into itself only. */
    public ExchangeRates current(String tenant) {
        return find(tenant).orElseGet(ExchangeRates::none);
    }

    /** The operator's table, if they have given one. Read at each call, and taken apart where it is another one. */
    public Optional<ExchangeRates> find(String tenant) {
        return reads.first(SELECT, ExchangeRatesTable::stored, tenant).map(last::of);
    }

    private static ExchangeRatesForm.Stored stored(ResultSet row) throws SQLException {
        return new ExchangeRatesForm.Stored(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3));
    }

    /** The operator's table with its version, if they have given one. */
    @Transactional
    Optional<Given> given(String tenant) {
        return ExchangeRatesRow.<ExchangeRatesRow>findByIdOptional(tenant).map(Given::of);
    }

    /**
     * A table as it was given.
     *
     * @param version 1 for the first; counts the changes
     */
    record Given(ExchangeRates table, long version) {
        static Given of(ExchangeRatesRow row) {
            return new Given(ExchangeRatesForm.ofStored(row), row.version);
        }
    }

    /**
     * Replaces the table as a whole. The first one, and one that would change nothing, needs no If-Match.
     *
     * @throws ProblemException VALIDATION_FAILED, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public ExchangeRates replace(String tenant, @Nullable String ifMatch, Body body) {
        return put(tenant, ifMatch, body).table();
    }

    @Transactional
    Given put(String tenant, @Nullable String ifMatch, Body body) {
        var now = clock.instant();
        var table = ExchangeRatesForm.read(body, LocalDate.ofInstant(now, ZoneOffset.UTC));
        @Nullable ExchangeRatesRow held = ExchangeRatesRow.findById(tenant, LockModeType.PESSIMISTIC_WRITE);
        if (held == null && ifMatch != null) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED);
        }
        if (held != null) {
            if (ExchangeRatesForm.of(table).equals(ExchangeRatesForm.of(ExchangeRatesForm.ofStored(held)))) {
                return Given.of(held);
            }
            Etags.require(ifMatch, held.version);
        }
        var row = held == null ? new ExchangeRatesRow() : held;
        write(row, tenant, ExchangeRatesForm.of(table), now);
        return Given.of(row);
    }

    private static void write(ExchangeRatesRow row, String tenant, ExchangeRatesForm form, Instant now) {
        row.tenant = tenant;
        row.version++;
        row.day = form.day();
        row.base = form.base();
        row.rates = form.storedRates();
        row.updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        row.persistAndFlush();
    }
}
