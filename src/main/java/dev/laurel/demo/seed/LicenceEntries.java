package dev.laurel.demo.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.account.Caller;
import dev.laurel.account.Tenant;
import dev.laurel.api.Body;
import dev.laurel.credential.licence.LicenceRequest;
import dev.laurel.credential.licence.Licences;
import dev.laurel.credential.licence.RegisterLoader;
import dev.laurel.demo.content.LicenceSheet;
import dev.laurel.demo.content.PersonSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Loads the boards' registers and puts people's licences on their profiles. */
@ApplicationScoped
class LicenceEntries {
    private static final String LICENCE = "licence:";
    private final RegisterLoader registers;
    private final Licences licences;
    private final Steps steps;

    LicenceEntries(RegisterLoader registers, Licences licences, Steps steps) {
        this.registers = registers;
        this.licences = licences;
        this.steps = steps;
    }

    /**
     * Puts those licences on profiles that are not there.
     *
     * @param profiles profile ids by key
     */
    void enter(List<PersonSheet> people, Map<String, String> profiles) {
        for (var person : people) {
            for (var licence : person.licences()) {
                steps.once(
                        LICENCE + person.key() + ":" + licence.state(),
                        () -> licences.add(
                                        Tenant.MAIN,
                                        java.util.Objects.requireNonNull(profiles.get(person.key())),
                                        request(person, licence))
                                .id());
            }
        }
    }

    /**
     * Loads what every board says today.
     *
     * @return how many boards
     */
    int load(Caller operator, Boards boards, List<PersonSheet> people) {
        var texts = boards.registers(people);
        texts.forEach((board, text) -> load(operator, board, text));
        return texts.size();
    }

    private void load(Caller operator, String board, String text) {
        try {
            var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            var result = registers.load(Tenant.MAIN, operator.accountId(), board, null, file);
            if (result.refused() > 0) {
                throw new IllegalStateException("the demo's register was refused: " + result.errors());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private static LicenceRequest request(PersonSheet person, LicenceSheet licence) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", licence.type())
                .put("number", Boards.number(person, licence))
                .put("board", Boards.board(licence.state()))
                .put("jurisdiction", licence.state());
        return LicenceRequest.of(new Body(body));
    }
}
