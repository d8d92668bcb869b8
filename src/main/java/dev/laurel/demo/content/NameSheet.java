package dev.laurel.demo.content;

import java.util.List;

/**
 * Given and family names of one culture; put together at random they name nobody in particular.
 *
 * @param language that its people speak at home
 */
public record NameSheet(String culture, String language, List<String> given, List<String> family) {}
