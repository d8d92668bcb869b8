package dev.laurel.demo.content;

import dev.laurel.skill.Level;
import java.util.Map;

/**
 * One badge of a demo issuer.
 *
 * @param key its place under the issuer, such as {@code seo-certification}
 * @param type Open Badges achievement type
 * @param assessed whether an examination stands behind it
 * @param skills labels of the skills it is aligned to, each with the level that the registry's row gives it
 */
public record AchievementSheet(String key, String name, String type, boolean assessed, Map<String, Level> skills) {}
