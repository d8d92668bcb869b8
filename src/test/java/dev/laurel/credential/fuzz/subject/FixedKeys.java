package dev.laurel.credential.fuzz.subject;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Random;

/** Keys that are the same in every process, so that an input that was found once can be read again. */
final class FixedKeys {
    private FixedKeys() {}

    static KeyPair ed25519(long number) {
        return pair("Ed25519", NamedParameterSpec.ED25519, number);
    }

    static KeyPair p256(long number) {
        return pair("EC", new ECGenParameterSpec("secp256r1"), number);
    }

    private static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters, long number) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters, new Repeated(number));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The opposite of what its name promises: the same numbers every time. */
    private static final class Repeated extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final Random numbers;

        Repeated(long number) {
            numbers = new Random(number);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            numbers.nextBytes(bytes);
        }
    }
}
