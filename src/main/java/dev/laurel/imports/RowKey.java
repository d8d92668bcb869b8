package dev.laurel.imports;

import java.io.Serializable;

/** Whose it is, and which. */
record RowKey(String tenant, String id) implements Serializable {}
