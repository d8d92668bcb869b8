package dev.laurel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One JSON value together with where it stands; readers report faults against it and go on. */
public final class Element {
    /** More faults than this are not listed: whoever sends them is not mending a body by hand. */
    public static final int MAX_FAULTS = 100;

    private final JsonNode json;
    private final @Nullable Element parent;
    /** Of the parent; of the value that begins, its whole pointer. */
    private final String name;

    private final List<Fault> faults;

    /** A value that readers begin with. */
    Element(JsonNode json, String pointer, List<Fault> faults) {
        this(json, null, pointer, faults);
    }

    private Element(JsonNode json, @Nullable Element parent, String name, List<Fault> faults) {
        this.json = json;
        this.parent = parent;
        this.name = name;
        this.faults = faults;
    }

    /** RFC 6901 pointer to this value; made anew each time, because most values have no fault. */
    public String pointer() {
        return parent == null
                ? name
                : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The value as it came. */
    public JsonNode json() {
        return json;
    }

    /** Reports a fault here. */
    public void fault(String code, String message) {
        fault(code, message, List.of());
    }

    /** Reports a fault here, with what may have been meant. */
    public void fault(String code, String message, List<String> suggestions) {
        if (!isFull()) {
            faults.add(new Fault(pointer(), null, code, message, suggestions));
        }
    }

    /** Whether further faults would not be listed. */
    boolean isFull() {
        return faults.size() >= MAX_FAULTS;
    }

    /**
     * The value as an object read by {@code reader}; null, with faults reported, where it is none or its fields are
     * bad.
     */
    public <T> @Nullable T object(Function<Fields, @Nullable T> reader) {
        if (!json.isObject()) {
            wrongType("an object");
            return null;
        }
        int before = faults.size();
        var fields = new Fields(this);
        var value = reader.apply(fields);
        fields.refuseTheRest();
        return faults.size() == before && !isFull() ? value : null;
    }

    /** The value as a text of {@code min} to {@code max} characters on one line or, if {@code multiline}, several. */
    public @Nullable String text(int min, int max, boolean multiline) {
        if (!json.isTextual()) {
            wrongType("a text");
            return null;
        }
        var text = json.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            fault("out_of_range", "Must have " + min + " to " + max + " characters; it has " + length + ".");
            return null;
        }
        if (!Texts.isClean(text, multiline)) {
            fault("invalid_text", "Holds control characters or broken Unicode.");
            return null;
        }
        if (min > 0 && Texts.isBlank(text)) {
            fault("blank", "Must not be blank.");
            return null;
        }
        return text;
    }

    /** The value as a whole number from {@code min} to {@code max}. */
    public @Nullable Integer integer(int min, int max) {
        if (!json.isIntegralNumber()) {
            wrongType("a whole number");
            return null;
        }
        if (!json.canConvertToInt() || json.intValue() < min || json.intValue() > max) {
            fault("out_of_range", "Must be from " + min + " to " + max + ".");
            return null;
        }
        return json.intValue();
    }

    /**
     * The value as a list of at most {@code max}, each read by {@code reader}; bad elements are reported and left out.
     */
    public <T> List<T> list(int max, Function<Element, @Nullable T> reader) {
        if (!json.isArray()) {
            wrongType("a list");
            return List.of();
        }
        if (json.size() > max) {
            fault("too_many", "Must have at most " + max + " elements; it has " + json.size() + ".");
            return List.of();
        }
        var values = new ArrayList<T>();
        for (int i = 0; i < json.size() && !isFull(); i++) {
            var value = reader.apply(new Element(json.get(i), this, Integer.toString(i), faults));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    void wrongType(String expected) {
        fault("wrong_type", "Must be " + expected + ".");
    }

    Element child(String name) {
        return new Element(json.get(name), this, name, faults);
    }

    /** A place where a field should be but is not. */
    void missing(String name) {
        child(name).fault("required", "Is required.");
    }
}
