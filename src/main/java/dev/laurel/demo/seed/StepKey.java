package dev.laurel.demo.seed;

import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** Primary key of the steps' table. */
@NullUnmarked
record StepKey(String tenant, String step) implements Serializable {}
