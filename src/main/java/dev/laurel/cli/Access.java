package dev.laurel.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.laurel.account.Role;
import dev.laurel.embedded.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How to use the running demo: what {@code access.json} holds, for people and scripts.
 *
 * @param gigs id by name
 * @param freelancer the profile that {@code keys.freelancer} owns
 */
@JsonPropertyOrder({"baseUrl", "keys", "gigs", "freelancer"})
record Access(String baseUrl, RoleKeys keys, SequencedMap<String, String> gigs, String freelancer) {
    private static final String FILE = "access.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A key for each part that one can play. */
    @JsonPropertyOrder({"operator", "client", "freelancer", "partner", "publishable"})
    record RoleKeys(String operator, String client, String freelancer, String partner, String publishable) {
        /** The secret ones, by the role of their account. */
        Map<Role, String> byRole() {
            return Map.of(
                    Role.OPERATOR, operator, Role.CLIENT, client, Role.FREELANCER, freelancer, Role.PARTNER, partner);
        }
    }

    /** What the folder's file says; empty where it is absent, unreadable or not whole. */
    static Optional<Access> in(Path directory) {
        try {
            Access access = JSON.readValue(Files.readString(directory.resolve(FILE)), Access.class);
            return Optional.ofNullable(access).filter(Access::isWhole);
        } catch (IOException lostOrAltered) {
            return Optional.empty();
        }
    }

    void write(Path directory) throws IOException {
        PrivateFile.write(directory.resolve(FILE), text());
    }

    private String text() throws JsonProcessingException {
        return JSON.writeValueAsString(this) + "\n";
    }

    Access at(String url) {
        return new Access(url, keys, gigs, freelancer);
    }

    /** Jackson leaves null what a file does not have, whatever the types say. */
    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return baseUrl != null
                && keys != null
                && gigs != null
                && freelancer != null
                && keys.operator != null
                && keys.client != null
                && keys.freelancer != null
                && keys.partner != null
                && keys.publishable != null
                && !gigs.containsValue(null);
    }

    /** Keys never reach a log by accident. */
    @Override
    public String toString() {
        return "Access[" + baseUrl + "]";
    }

    /** Ids by name, for comparing with what the database says. */
    boolean names(Map<String, String> theseGigs, String thisFreelancer) {
        return gigs.equals(theseGigs) && freelancer.equals(thisFreelancer);
    }
}
