package dev.laurel.engagement;

import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** The primary key of this package's tables: tenant first. */
@NullUnmarked
record RowKey(String tenant, String id) implements Serializable {}
