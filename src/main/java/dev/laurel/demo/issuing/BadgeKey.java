package dev.laurel.demo.issuing;

import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** Primary key of the badges' table. */
@NullUnmarked
record BadgeKey(String tenant, String id) implements Serializable {}
