package dev.laurel.taxonomy.alias;

import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** The primary key, tenant first. Hibernate needs it as a class with a constructor of no arguments. */
@NullUnmarked
record RowKey(String tenant, String id) implements Serializable {}
