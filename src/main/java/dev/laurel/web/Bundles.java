package dev.laurel.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Where the bundled scripts and styles lie; made by src/main/web/bundle.mjs. */
@ApplicationScoped
public class Bundles {
    private static final String TABLE = "/web/bundles.properties";
    private static final String LOADER = "/web/laurel.js";

    private final Properties paths = new Properties();

    Bundles() {
        try (var in = Bundles.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without its pages' scripts: " + TABLE);
            }
            paths.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Path of a bundle, with the hash of its content in its name.
     *
     * @param name such as {@code page.js}
     * @throws IllegalArgumentException where there is no such bundle
     */
    public String path(String name) {
        var path = paths.getProperty(name);
        if (path == null) {
            throw new IllegalArgumentException("no bundle " + name);
        }
        return path;
    }

    /** The widget's loader, whole. */
    public String loader() {
        try (var in = Bundles.class.getResourceAsStream(LOADER)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without the widget's loader: " + LOADER);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
