package dev.laurel.match;

import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The gates of one gig, in their order (scoring.md, "Gates").
 *
 * @param ask whose qualifications the requisites are, one for one
 */
record Gates(Ask ask, List<Requisite> requisites, CircumstanceGates circumstances) {
    static Gates of(Ask ask, SkillGraph graph, Tables tables) {
        var requisites = ask.qualifications().stream()
                .map(asked -> Requisite.of(asked, ask.conditions(), graph, tables.compact()))
                .toList();
        return new Gates(ask, requisites, new CircumstanceGates(ask.conditions(), tables.exchangeRates()));
    }

    /** The first that the person does not pass; empty when all open. */
    Optional<GateFailure> first(Person person, LocalDate today) {
        for (int i = 0; i < requisites.size(); i++) {
            boolean isGate = ask.qualifications().get(i).mandatory();
            if (isGate && requisites.get(i).metBy(person, today).isEmpty()) {
                return Optional.of(failure(i, person, today));
            }
        }
        return circumstances.first(person.circumstances(), today);
    }

    /** Whether the person passes all of them but, perhaps, the mandatory credentials. */
    boolean isOpenButForCredentials(Person person, LocalDate today) {
        for (int i = 0; i < requisites.size(); i++) {
            if (ask.qualifications().get(i) instanceof Qualification.Licence licence
                    && licence.mandatory()
                    && requisites.get(i).metBy(person, today).isEmpty()) {
                return false;
            }
        }
        return circumstances.first(person.circumstances(), today).isEmpty();
    }

    private GateFailure failure(int index, Person person, LocalDate today) {
        var pointer = "/qualifications/" + index;
        return switch (requisites.get(index)) {
            case Requisite.OfLicence licence ->
                new GateFailure(
                        pointer,
                        Gate.LICENCE,
                        GateFailure.Detail.LICENCE_NOT_IN_FORCE,
                        LicenceShortfall.of(licence, person, today));
            case Requisite.OfCredential unfit ->
                GateFailure.of(pointer, Gate.CREDENTIAL, GateFailure.Detail.CREDENTIAL_NOT_HELD);
        };
    }
}
