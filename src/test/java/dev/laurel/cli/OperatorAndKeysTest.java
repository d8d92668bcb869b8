package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.AccountRequest;
import dev.laurel.account.Accounts;
import dev.laurel.account.Keys;
import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import dev.laurel.demo.Cast;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorAndKeysTest {
    @Inject
    FirstOperator operator;

    @Inject
    AccessKeys access;

    @Inject
    Accounts accounts;

    @Inject
    Keys keys;

    @Test
    void thereIsOneFirstOperatorHoweverOftenItIsAskedFor() {
        String id = operator.account().id();
        assertEquals(id, operator.account().id());
        assertEquals(Optional.empty(), operator.ensure(Optional.empty()), "a second start prints no key");
    }

    @Test
    void aGivenKeyOpensTheOperatorsAccountAtEveryStart() {
        String given = Keys.freshSecret();
        assertEquals(Optional.empty(), operator.ensure(Optional.of(given)));
        assertEquals(Optional.empty(), operator.ensure(Optional.of(given)));
        assertEquals(Role.OPERATOR, keys.authenticate(given).role());
    }

    @Test
    void aGivenKeyOfTheWrongFormIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> operator.ensure(Optional.of("secret")));
    }

    @Test
    void keysAreKeptWhileTheFileIsRightAndRevokedWhenTheyAreMadeAnew() {
        Cast cast = cast();
        String id = account(Role.OPERATOR);
        Access first = new Access("http://localhost:1", access.makeAnew(cast, id), cast.gigs(), cast.freelancer());
        assertTrue(access.holds(first, cast, id));
        assertEquals(
                List.of(cast.partnerOrigin()),
                keys.authenticate(first.keys().publishable()).origins());

        Access second = new Access("http://localhost:1", access.makeAnew(cast, id), cast.gigs(), cast.freelancer());
        assertFalse(access.holds(first, cast, id), "the old ones are revoked");
        assertTrue(access.holds(second, cast, id));
        assertNotEquals(first.keys(), second.keys());
    }

    @Test
    void thePublishableKeyFollowsThePartnersSiteAndKeepsItsOtherOrigins() {
        Cast cast = cast("https://partner.example");
        String id = account(Role.OPERATOR);
        Access file = new Access("http://localhost:1", access.makeAnew(cast, id), cast.gigs(), cast.freelancer());
        access.bind(file, cast);
        assertEquals(List.of("https://partner.example"), origins(file));
        Cast moved = new Cast(
                cast.client(),
                cast.freelancerAccount(),
                cast.freelancer(),
                cast.partner(),
                "http://localhost:9001",
                cast.gigs(),
                List.of());
        access.bind(file, moved);
        assertEquals(List.of("http://localhost:9001", "https://partner.example"), origins(file));
    }

    private List<String> origins(Access file) {
        return keys.authenticate(file.keys().publishable()).origins();
    }

    @Test
    void aFileOfAnotherDatabaseIsNotTrusted() {
        Cast cast = cast();
        String id = account(Role.OPERATOR);
        Access file = new Access("http://localhost:1", access.makeAnew(cast, id), cast.gigs(), cast.freelancer());
        assertFalse(access.holds(file, cast(), id), "other accounts");
        var exchanged = new Access.RoleKeys(
                /* operator= */ file.keys().client(),
                /* client= */ file.keys().operator(),
                file.keys().freelancer(),
                file.keys().partner(),
                file.keys().publishable());
        assertFalse(
                access.holds(new Access("http://localhost:1", exchanged, cast.gigs(), cast.freelancer()), cast, id));
    }

    private Cast cast() {
        return cast("https://partner.example");
    }

    private Cast cast(String partnerOrigin) {
        var gigs = new LinkedHashMap<String, String>();
        Cast.GIGS.forEach(name -> gigs.put(name, "gig_" + name));
        return new Cast(
                account(Role.CLIENT),
                account(Role.FREELANCER),
                "frl_x",
                account(Role.PARTNER),
                partnerOrigin,
                gigs,
                List.of());
    }

    private String account(Role role) {
        return accounts.create(Tenant.MAIN, new AccountRequest(role, "of the test", false, null, null))
                .id();
    }
}
