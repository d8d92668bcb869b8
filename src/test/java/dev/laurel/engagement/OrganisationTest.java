package dev.laurel.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.laurel.account.Account;
import dev.laurel.account.Role;
import dev.laurel.api.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One group for each organisation, however many accounts it has. */
class OrganisationTest {
    private static Organisation of(String account, @Nullable String organisation) {
        return Organisation.of(
                "main", new Account(account, Role.CLIENT, "Market", true, organisation, null, Instant.EPOCH, 0));
    }

    @Test
    void accountsOfOneOrganisationAreOneGroupHoweverItsNameIsWritten() {
        assertEquals(
                of("acc_a", "Harbour Health").group(),
                of("acc_b", "harbour  HEALTH").group());
        assertNotEquals(
                of("acc_a", "Harbour Health").group(),
                of("acc_a", "Harbour Wealth").group());
        var other = Organisation.of(
                "other", new Account("acc_a", Role.CLIENT, "M", true, "Harbour Health", null, Instant.EPOCH, 0));
        assertNotEquals(of("acc_a", "Harbour Health").id(), other.id());
    }

    @Test
    void anAccountWithoutAnOrganisationStandsForItselfAndIsNotTold() {
        var alone = of("acc_secret", null);
        assertNotEquals(alone.group(), of("acc_other", null).group());
        assertNull(alone.issuer());
        assertFalse(alone.group().contains("secret"));
        assertEquals(alone, of("acc_secret", null));
        assertNotEquals(alone.id(), of("acc_x", "acc_secret").id(), "a name is not an account");
    }

    @Test
    void whoIsNamedIsShownAsIssuer() {
        var issuer = of("acc_a", "Harbour Health").issuer();
        assertEquals("Harbour Health", issuer == null ? "" : issuer.name());
        assertEquals(true, issuer != null && Ids.isWellFormed("org_", issuer.id()));
    }
}
