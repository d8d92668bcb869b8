package dev.laurel.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into a cache folder that survives reboots. */
record PostgresBinaries(Path home) {
    /** Enough of the archive's SHA-256 to tell two versions apart in a folder name. */
    private static final int NAME_BYTES = 8;

    /** The bits of a tar mode that make a file a program for somebody. */
    private static final int ANY_EXECUTE = 0111;

    /** The programs for this machine, unpacked into the cache when they are not there yet (seconds, once). */
    static PostgresBinaries unpackedIn(Path cache) {
        String archive = archive();
        try {
            Path home = cache.resolve("postgres-" + digest(archive));
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                unpack(archive, Files.createDirectories(cache), home);
            }
            return new PostgresBinaries(home.toRealPath());
        } catch (IOException e) {
            throw new PostgresUnavailableException("cannot unpack PostgreSQL into " + cache + ": " + e, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        if (!os.startsWith("linux") || !Set.of("amd64", "x86_64", "aarch64").contains(machine)) {
            throw new PostgresUnavailableException("no embedded PostgreSQL for " + os + " on " + machine
                    + ". Set QUARKUS_DATASOURCE_JDBC_URL to use a PostgreSQL of your own.");
        }
        return "/postgres-linux-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new PostgresUnavailableException("this build carries no " + archive.substring(1)
                    + ". Set QUARKUS_DATASOURCE_JDBC_URL to use a PostgreSQL of your own.");
        }
        return new BufferedInputStream(in);
    }

    private static String digest(String archive) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Unpacks beside the target and renames, so that the target is either whole or absent, whoever else unpacks. */
    private static void unpack(String archive, Path cache, Path home) throws IOException {
        Path beside = Files.createTempDirectory(cache, "unpacking-");
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, beside);
            }
        }
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException other) {
            Folders.delete(beside);
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw other;
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parent(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, permissions((entry.getMode() & ANY_EXECUTE) != 0));
    }

    private static Path parent(Path target) {
        Path parent = target.getParent();
        if (parent == null) {
            throw new UncheckedIOException(new IOException("no parent: " + target));
        }
        return parent;
    }

    private static Set<PosixFilePermission> permissions(boolean program) {
        return EnumSet.copyOf(PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
