package dev.laurel.credential.licence;

import dev.laurel.credential.EvidenceChanged;
import dev.laurel.credential.Locks;
import dev.laurel.credential.licence.LiveRegister.Answer;
import dev.laurel.credential.licence.LiveRegister.Question;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Asks live registers about the licences that name one of their boards, and lays the answers beside them. Nothing is
 * asked inside a transaction; a register that does not answer takes nothing away until its last word is too old.
 */
@ApplicationScoped
class LiveChecks {
    /** Twice within the time that an answer counts, so that one failure costs nobody their licence. */
    static final Duration ASK_EVERY = LiveRegister.MAX_AGE.dividedBy(2);
    /** How soon one that was not answered is asked about again. */
    static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    /** Rounds of one turn of the timer, so that it ends. */
    private static final int MAX_ROUNDS = 50;

    private static final Logger LOG = Logger.getLogger(LiveChecks.class);
    private final Instance<LiveRegister> registers;
    private final EntryTable entries;
    private final Confirmation confirmation;
    private final Locks locks;
    private final Event<EvidenceChanged> changed;
    private final InstantSource clock;

    LiveChecks(
            @Any Instance<LiveRegister> registers,
            EntryTable entries,
            Confirmation confirmation,
            Locks locks,
            Event<EvidenceChanged> changed,
            InstantSource clock) {
        this.registers = registers;
        this.entries = entries;
        this.confirmation = confirmation;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askDue() {
        for (var register : registers) {
            register.boards().forEach(board -> askDue(register, board));
        }
    }

    private void askDue(LiveRegister register, String board) {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var due = QuarkusTransaction.requiringNew().call(() -> due(board));
            if (due.isEmpty()) {
                return;
            }
            var questions = due.stream().map(Due::question).distinct().toList();
            var answers = answers(register, board, questions);
            due.stream()
                    .collect(Collectors.groupingBy(Due::tenant))
                    .forEach((tenant, some) -> takeOrPostpone(tenant, board, some, answers));
            if (due.size() < LiveRegister.MAX_ASKED) {
                return;
            }
        }
    }

    /** A licence whose register is to be asked. */
    private record Due(String tenant, String id, Question question) {}

    private List<Due> due(String board) {
        return LicenceRow.<LicenceRow>find(
                        "board = ?1 and (askAt is null or askAt <= ?2) order by askAt nulls first, id",
                        board,
                        clock.instant())
                .page(0, LiveRegister.MAX_ASKED)
                .list()
                .stream()
                .map(row -> new Due(row.tenant, row.id, new Question(row.type, row.jurisdiction, row.number)))
                .toList();
    }

    /** What the register says about what it was asked, each once; nothing where it does not answer. */
    private Map<Question, Answer> answers(LiveRegister register, String board, List<Question> questions) {
        var asked = questions.stream().map(Question::folded).collect(Collectors.toSet());
        try {
            return register.ask(board, questions).stream()
                    .filter(answer -> asked.contains(answer.about().folded()))
                    .filter(answer -> !(answer instanceof Answer.Present present)
                            || !present.at().isAfter(clock.instant()))
                    .collect(Collectors.toMap(
                            answer -> answer.about().folded(), answer -> answer, (first, second) -> first));
        } catch (IOException | RuntimeException silent) {
            LOG.warnf("the live register of %s does not answer: %s", board, silent);
            return Map.of();
        }
    }

    /** What cannot be taken must not stand in the way of the others. */
    private void takeOrPostpone(String tenant, String board, List<Due> due, Map<Question, Answer> answers) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(tenant, board, due, answers));
        } catch (RuntimeException failed) {
            LOG.warnf("the answers of the live register of %s could not be taken: %s", board, failed);
            QuarkusTransaction.requiringNew().run(() -> judge(tenant, due, Map.of()));
        }
    }

    private void take(String tenant, String board, List<Due> asked, Map<Question, Answer> answers) {
        locks.take(Set.of(Licences.lock(tenant)));
        // Who has been erased since must not come back by an answer.
        var due = asked.stream()
                .filter(one -> LicenceRow.findByIdOptional(new LicenceRow.Key(tenant, one.id()))
                        .isPresent())
                .toList();
        var found = new ArrayList<Entry>();
        for (var one : due) {
            switch (answers.get(one.question().folded())) {
                case Answer.Present present -> found.add(entry(present));
                case Answer.Absent absent -> EntryRow.deleteById(key(tenant, board, absent.about()));
                case null -> {
                    // Its last word counts until it is too old.
                }
            }
        }
        entries.write(tenant, board, found);
        judge(tenant, due, answers);
    }

    private void judge(String tenant, List<Due> due, Map<Question, Answer> answers) {
        var moved = new HashSet<EvidenceChanged>();
        for (var one : due) {
            var row = LicenceRow.<LicenceRow>findById(new LicenceRow.Key(tenant, one.id()));
            if (row == null) {
                continue;
            }
            boolean isAnswered = answers.containsKey(one.question().folded());
            row.askAt = clock.instant().plus(isAnswered ? ASK_EVERY : ASK_AGAIN);
            if (isAnswered && confirmation.judge(row)) {
                moved.add(new EvidenceChanged(tenant, row.holder));
            }
        }
        moved.forEach(changed::fire);
    }

    private static EntryRow.Key key(String tenant, String board, Question about) {
        return new EntryRow.Key(
                tenant, board, about.type(), about.jurisdiction(), LicenceRequest.numberKey(about.number()));
    }

    private static Entry entry(Answer.Present said) {
        return new Entry(
                0,
                said.about().number(),
                said.about().type(),
                said.about().jurisdiction(),
                said.holder(),
                said.status(),
                said.multistate(),
                said.issuedOn(),
                said.expiresOn(),
                said.discipline(),
                day(said.at()),
                said.at());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
