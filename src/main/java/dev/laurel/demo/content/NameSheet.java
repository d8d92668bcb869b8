package dev.laurel.demo.content;

import java.util.List;

/** Given and family names of one culture; put together at random they name nobody in particular. */
public record NameSheet(String culture, List<String> given, List<String> family) {}
