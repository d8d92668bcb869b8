package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A thing as its last acknowledged write left it.
 *
 * @param owner the writer that alone changes it
 * @param parent path of the profile that it belongs to, and goes with; empty where it stands alone
 * @param view as it was answered
 * @param etag as it was answered
 * @param gone whether it was deleted
 * @param withdrawn whether its issuer has taken it back: it must not prove anything any more
 */
record Thing(
        int owner, Kind kind, String path, String parent, JsonNode view, String etag, boolean gone, boolean withdrawn) {
    Thing as(JsonNode newView, String newEtag) {
        return new Thing(owner, kind, path, parent, newView, newEtag, gone, withdrawn);
    }

    Thing deleted() {
        return new Thing(owner, kind, path, parent, view, etag, true, withdrawn);
    }

    Thing takenBack() {
        return new Thing(owner, kind, path, parent, view, etag, gone, true);
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The person or gig whose documents in the index show it. */
    String subject() {
        return parent.isEmpty() ? id() : parent.substring(parent.lastIndexOf('/') + 1);
    }

    boolean isPresent() {
        return !gone;
    }
}
