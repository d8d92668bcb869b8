package dev.laurel.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    @Test
    void aFreshKeyHasTheFormTheContractNames() {
        var text = KeyText.fresh(KeyKind.SECRET).text();
        assertTrue(text.matches("sk_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}"), text);
        assertTrue(KeyText.fresh(KeyKind.PUBLISHABLE).text().startsWith("pk_"));
    }

    @Test
    void anyMistypedCharacterIsNoticed() {
        var text = KeyText.fresh(KeyKind.SECRET).text();
        assertEquals(Optional.of(new KeyText(text)), KeyText.parse(text));
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertTrue(
                    KeyText.parse(text.substring(0, i) + other + text.substring(i + 1))
                            .isEmpty(),
                    text + " at " + i);
        }
    }

    @Test
    void keysDiffer() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertTrue(seen.add(KeyText.fresh(KeyKind.SECRET).prefix()));
        }
    }

    @Test
    void printingAKeyDoesNotShowIt() {
        var key = KeyText.fresh(KeyKind.SECRET);
        assertFalse(key.toString().contains(key.text().substring(12, 55)));
    }
}
