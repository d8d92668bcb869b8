package dev.laurel.terms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The regions of the United States: ISO 3166-2:US, with the names that texts call them by. */
public final class UnitedStates {
    private static final String PREFIX = "US-";
    private static final Map<String, String> NAMES = names("""
            AL Alabama | AK Alaska | AZ Arizona | AR Arkansas | CA California | CO Colorado | CT Connecticut
            DE Delaware | FL Florida | GA Georgia | HI Hawaii | ID Idaho | IL Illinois | IN Indiana | IA Iowa
            KS Kansas | KY Kentucky | LA Louisiana | ME Maine | MD Maryland | MA Massachusetts | MI Michigan
            MN Minnesota | MS Mississippi | MO Missouri | MT Montana | NE Nebraska | NV Nevada | NH New Hampshire
            NJ New Jersey | NM New Mexico | NY New York | NC North Carolina | ND North Dakota | OH Ohio | OK Oklahoma
            OR Oregon | PA Pennsylvania | RI Rhode Island | SC South Carolina | SD South Dakota | TN Tennessee
            TX Texas | UT Utah | VT Vermont | VA Virginia | WA Washington | WV West Virginia | WI Wisconsin
            WY Wyoming | DC District of Columbia | AS American Samoa | GU Guam | MP Northern Mariana Islands
            PR Puerto Rico | UM United States Minor Outlying Islands | VI Virgin Islands
            """);

    private UnitedStates() {}

    /** Names by code, such as {@code US-TX} → {@code Texas}, in the standard's order of states, then the rest. */
    public static Map<String, String> regions() {
        return NAMES;
    }

    /** Whether a text is the code of a state, the district or an outlying area. */
    public static boolean isRegion(String code) {
        return NAMES.containsKey(code);
    }

    /** The code of a region by its name or its two letters, in any case. */
    public static Optional<String> regionNamed(String text) {
        var wanted = text.strip();
        var code = PREFIX + wanted.toUpperCase(Locale.ROOT);
        if (isRegion(code)) {
            return Optional.of(code);
        }
        return NAMES.entrySet().stream()
                .filter(region -> region.getValue().equalsIgnoreCase(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> names(String table) {
        var names = new LinkedHashMap<String, String>();
        for (var entry : table.strip().split("\\s*[|\\n]\\s*", -1)) {
            var split = entry.split(" ", 2);
            names.put(PREFIX + split[0], split[1]);
        }
        return java.util.Collections.unmodifiableMap(names);
    }
}
