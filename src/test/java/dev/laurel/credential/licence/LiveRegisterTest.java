package dev.laurel.credential.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.credential.licence.LiveRegister.Answer;
import dev.laurel.credential.licence.LiveRegister.Question;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Licences whose board has a live register, which is asked about each. */
@QuarkusTest
class LiveRegisterTest {
    private static final String TENANT = "main";
    private static final String NAME = "Odalys Winterbourne";
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    PlayedRegister register;

    @Inject
    LiveChecks checks;

    @Inject
    Licences licences;

    @Inject
    LicenceEvidence source;

    @Inject
    EntryTable entryTable;

    @Inject
    TestProfiles names;

    @Inject
    TestNursing nursing;

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    private String board = "";
    private String holder = "";
    private Question question = new Question("", "", "");
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void aBoardAndANurseOfTheirOwn() throws SQLException {
        nursing.publish();
        var unique = Ids.next("frl_").substring(4);
        board = "live-" + unique;
        holder = names.profile();
        names.confirm(holder, NAME);
        question = new Question(TestNursing.TYPE, "US-TX", "RN-" + unique.substring(0, 12));
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Answer present(String name, EntryStatus status, boolean discipline, Instant at) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Answer.Present(
                question, name, status, true, today.minusYears(2), today.plusYears(1), discipline, at);
    }

    private void state() {
        licences.add(
                TENANT, holder, new LicenceRequest(question.type(), question.number(), board, question.jurisdiction()));
    }

    private Licence only() {
        return licences.list(TENANT, holder).getFirst();
    }

    private boolean isProof() {
        return source.evidence(TENANT, holder).stream()
                .anyMatch(piece -> piece.at(clock.instant()).isVerified());
    }

    /** As if the time to ask had come. */
    private void due() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update licence set ask_at = null where board = ?")) {
            update.setString(1, board);
            assertEquals(1, update.executeUpdate());
        }
        checks.askDue();
    }

    @Test
    void anAnswerConfirmsForADayFromWhenItWasGiven() {
        var at = now.minus(HOUR);
        register.answers(board, present(NAME, EntryStatus.ACTIVE, false, at));
        state();
        assertEquals(LicenceStanding.NO_ENTRY, only().standing());
        assertFalse(isProof());
        checks.askDue();
        assertEquals(LicenceStanding.IN_FORCE, only().standing());
        assertEquals(at.plus(Duration.ofHours(24)), only().confirmedUntil());
        assertTrue(isProof());
        // Twice a day, and not at each turn of the timer.
        checks.askDue();
        assertEquals(1, register.asked(question));
    }

    @Test
    void anAnswerOfYesterdayIsTooOld() {
        register.answers(board, present(NAME, EntryStatus.ACTIVE, false, now.minus(Duration.ofHours(24))));
        state();
        checks.askDue();
        assertEquals(LicenceStanding.REGISTER_STALE, only().standing());
        assertFalse(isProof());
    }

    @Test
    void whoDoesNotAnswerTakesNothingAwayAndIsAskedAgainLater() throws SQLException {
        register.answers(board, present(NAME, EntryStatus.ACTIVE, false, now));
        state();
        checks.askDue();
        register.falls(board);
        due();
        assertEquals(2, register.asked(question));
        assertEquals(LicenceStanding.IN_FORCE, only().standing());
        checks.askDue();
        assertEquals(2, register.asked(question));
    }

    @Test
    void whatTheRegisterNoLongerHasOrNoLongerAllowsIsNoProof() throws SQLException {
        register.answers(board, present(NAME, EntryStatus.ACTIVE, false, now));
        state();
        checks.askDue();
        register.answers(board, present(NAME, EntryStatus.ACTIVE, true, now));
        due();
        assertEquals(LicenceStanding.DISCIPLINE, only().standing());
        register.answers(board, present(NAME, EntryStatus.SUSPENDED, false, now));
        due();
        assertEquals(LicenceStanding.NOT_ACTIVE, only().standing());
        register.answers(board, present("Somebody Else", EntryStatus.ACTIVE, false, now));
        due();
        assertEquals(LicenceStanding.NAME_DIFFERS, only().standing());
        register.answers(board, new Answer.Absent(question));
        due();
        assertEquals(LicenceStanding.NO_ENTRY, only().standing());
        assertFalse(isProof());
    }

    private long entries() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from licence_entry where board = ?")) {
            select.setString(1, board);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The register was asked for this person's sake: what it said goes with them. */
    @Test
    void whatWasSaidIsForgottenWithTheLicenceThatAsked() throws SQLException {
        register.answers(board, present(NAME, EntryStatus.ACTIVE, false, now));
        state();
        checks.askDue();
        assertEquals(1, entries());
        licences.remove(TENANT, holder, only().id(), Etags.of(only().version()));
        assertEquals(0, entries());
    }

    /** Of two words of one day the live one is not put back by a file's, nor by an older answer. */
    @Test
    void anOlderWordOfTheSameDayChangesNothing() throws SQLException {
        register.answers(board, present(NAME, EntryStatus.ACTIVE, true, now));
        state();
        checks.askDue();
        assertEquals(LicenceStanding.DISCIPLINE, only().standing());
        register.answers(board, present(NAME, EntryStatus.ACTIVE, false, now.minusSeconds(1)));
        due();
        assertEquals(LicenceStanding.DISCIPLINE, only().standing());
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        entryTable.write(
                TENANT,
                board,
                List.of(new Entry(
                        2,
                        question.number(),
                        question.type(),
                        question.jurisdiction(),
                        NAME,
                        EntryStatus.ACTIVE,
                        true,
                        today.minusYears(1),
                        null,
                        false,
                        today,
                        null)));
        due();
        assertEquals(LicenceStanding.DISCIPLINE, only().standing());
    }

    @Test
    void whatWasNotAskedAndWhatComesFromTheFutureIsNotTaken() throws SQLException {
        register.answers(
                board,
                present(NAME, EntryStatus.ACTIVE, false, now.plus(HOUR)),
                new Answer.Absent(new Question("TRN", "US-TX", "other")));
        state();
        checks.askDue();
        assertEquals(LicenceStanding.NO_ENTRY, only().standing());
        assertThrows(IllegalArgumentException.class, () -> present(" ", EntryStatus.ACTIVE, false, now));
    }

    @Test
    void aRecordingAnswersWhatWasRecordedAndNothingElse(@TempDir Path folder) throws IOException {
        var file = folder.resolve("recorded.csv");
        Files.writeString(file, """
                number,type,jurisdiction,holder,status,multistate,issuedOn,expiresOn,discipline,checkedOn
                rn-17,RN,US-TX,Odalys Winterbourne,ACTIVE,true,2024-01-31,2027-01-31,false,2026-11-20
                """);
        var recording = RecordedRegister.read("recorded", file, clock);
        var answers = recording.ask(List.of(new Question("RN", "US-TX", "RN 17"), new Question("RN", "US-TX", "18")));
        assertEquals(1, answers.size());
        var answer = (Answer.Present) answers.getFirst();
        assertEquals(NAME, answer.holder());
        // As old as its day begins: a recording never looks fresher than it can be.
        assertEquals(Instant.parse("2026-11-20T00:00:00Z"), answer.at());

        Files.writeString(file, "number,type\n1,RN\n");
        assertThrows(IOException.class, () -> RecordedRegister.read("recorded", file, clock));
    }
}
