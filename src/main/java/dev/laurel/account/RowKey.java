package dev.laurel.account;

import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/**
 * The primary key of this package's tables: tenant first. Hibernate needs it as a class with a constructor of no
 * arguments.
 */
@NullUnmarked
record RowKey(String tenant, String id) implements Serializable {}
