package dev.laurel.credential.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for the played hosts, made by the JDK's keytool for this run; nobody else believes it. */
final class Certificates {
    /** Names that the certificate is good for. */
    private static final String NAMES = "san=dns:*.public.example,dns:academy.example";

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final KeyStore STORE = make();

    private Certificates() {}

    /** The certificate as its own authority. */
    static KeyStore trusted() {
        return STORE;
    }

    /** What a played host serves TLS with. */
    static SSLContext server() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(STORE, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyStore make() {
        try {
            var file = Files.createTempDirectory("played-hosts").resolve("certificate.p12");
            keytool(file);
            var store = KeyStore.getInstance(file.toFile(), PASSWORD);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setKeyEntry("host", store.getKey("host", PASSWORD), PASSWORD, store.getCertificateChain("host"));
            trusted.setCertificateEntry("authority", store.getCertificate("host"));
            Files.delete(file);
            Files.delete(file.getParent());
            return trusted;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void keytool(Path file) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "host",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=played",
                "-startdate",
                "-1d",
                "-validity",
                "30",
                "-ext",
                NAMES,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
