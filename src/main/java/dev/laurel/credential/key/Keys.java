package dev.laurel.credential.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Public keys from their raw numbers; every one is checked to lie on its curve. */
final class Keys {
    /** Smallest RSA modulus accepted, in bits (verification.md, PROOF_BAD). */
    private static final int MIN_RSA_BITS = 2048;
    /** Largest, so that one signature cannot occupy a processor; in bits. */
    private static final int MAX_RSA_BITS = 8192;
    /** SubjectPublicKeyInfo of an Ed25519 key up to the 32 bytes of the key itself (RFC 8410). */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_LENGTH = 32;

    private Keys() {}

    /** The Ed25519 key with these 32 bytes; null when they are no key. */
    static @Nullable VerificationKey ed25519(byte[] raw) {
        if (raw.length != ED25519_LENGTH) {
            return null;
        }
        var encoded = java.util.Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, ED25519_PREFIX.length, raw.length);
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new VerificationKey(KeyType.ED25519, key);
        } catch (GeneralSecurityException noKey) {
            return null;
        }
    }

    /** The 32 bytes of an Ed25519 key. */
    static byte[] ed25519Bytes(PublicKey key) {
        var encoded = key.getEncoded();
        return java.util.Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length);
    }

    /** The key at a point of a curve; null when the point is not on it. */
    static @Nullable VerificationKey ec(KeyType type, BigInteger x, BigInteger y) {
        try {
            var parameters = parameters(type);
            if (!isOnCurve(parameters.getCurve(), x, y)) {
                return null;
            }
            var spec = new ECPublicKeySpec(new ECPoint(x, y), parameters);
            return new VerificationKey(type, KeyFactory.getInstance("EC").generatePublic(spec));
        } catch (GeneralSecurityException noKey) {
            return null;
        }
    }

    /** The key of a compressed point (SEC 1, 2.3.4): 02 or 03 and x; null when there is none. */
    static @Nullable VerificationKey ecCompressed(KeyType type, byte[] point) {
        int size = coordinateLength(type);
        if (point.length != size + 1 || (point[0] != 2 && point[0] != 3)) {
            return null;
        }
        var curve = curve(type);
        var p = prime(curve);
        var x = new BigInteger(1, point, 1, size);
        var square = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        // All three primes are 3 modulo 4, so that a root is a power.
        var y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        return ec(type, x, y.testBit(0) == (point[0] == 3) ? y : p.subtract(y));
    }

    /** The compressed point of an elliptic-curve key. */
    static byte[] ecCompressed(KeyType type, PublicKey key) {
        var point = ((ECPublicKey) key).getW();
        int size = coordinateLength(type);
        var bytes = new byte[size + 1];
        bytes[0] = (byte) (point.getAffineY().testBit(0) ? 3 : 2);
        System.arraycopy(fixed(point.getAffineX(), size), 0, bytes, 1, size);
        return bytes;
    }

    /** The RSA key with this modulus and exponent; null outside 2048 to 8192 bits or with an odd exponent missing. */
    static @Nullable VerificationKey rsa(BigInteger modulus, BigInteger exponent) {
        int bits = modulus.bitLength();
        if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS || !exponent.testBit(0) || exponent.bitLength() > 64) {
            return null;
        }
        try {
            var key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
            return new VerificationKey(KeyType.RSA, key);
        } catch (GeneralSecurityException noKey) {
            return null;
        }
    }

    /** What kind of key a platform key is; null when it is of none that is accepted. */
    static @Nullable KeyType typeOf(PublicKey key) {
        if (key instanceof RSAPublicKey) {
            return KeyType.RSA;
        }
        if (key instanceof ECPublicKey ec) {
            return switch (ec.getParams().getCurve().getField().getFieldSize()) {
                case 256 -> KeyType.P256;
                case 384 -> KeyType.P384;
                case 521 -> KeyType.P521;
                default -> null;
            };
        }
        return key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519") ? KeyType.ED25519 : null;
    }

    /** Bytes of one coordinate. */
    static int coordinateLength(KeyType type) {
        return switch (type) {
            case P256 -> 32;
            case P384 -> 48;
            case P521 -> 66;
            case ED25519, RSA -> throw new IllegalArgumentException("no curve point: " + type);
        };
    }

    /** A number as exactly {@code size} bytes, big endian. */
    static byte[] fixed(BigInteger number, int size) {
        var bytes = number.toByteArray();
        var out = new byte[size];
        int length = Math.min(bytes.length, size);
        System.arraycopy(bytes, bytes.length - length, out, size - length, length);
        return out;
    }

    private static boolean isOnCurve(EllipticCurve curve, BigInteger x, BigInteger y) {
        var p = prime(curve);
        if (x.signum() < 0 || y.signum() < 0 || x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        return y.multiply(y).mod(p).equals(right);
    }

    private static EllipticCurve curve(KeyType type) {
        try {
            return parameters(type).getCurve();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has the NIST curves", impossible);
        }
    }

    private static BigInteger prime(EllipticCurve curve) {
        return ((java.security.spec.ECFieldFp) curve.getField()).getP();
    }

    private static ECParameterSpec parameters(KeyType type) throws GeneralSecurityException {
        var name = switch (type) {
            case P256 -> "secp256r1";
            case P384 -> "secp384r1";
            case P521 -> "secp521r1";
            case ED25519, RSA -> throw new IllegalArgumentException("no named curve: " + type);
        };
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(name));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
