package dev.laurel.web;

import dev.laurel.account.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the page, in the visitor's language
 * @param role of the visitor; null without a session
 * @param csrfToken for scripts; empty without a session
 * @param demo whether this is the demo, where the visitor may change roles
 * @param path of this page
 * @param query of this page, without the language
 * @param script path of the pages' script
 * @param style path of the pages' style
 */
public record Shell(
        String title,
        Language language,
        @Nullable Role role,
        String csrfToken,
        boolean demo,
        String path,
        String query,
        String script,
        String style) {
    /** Where one goes from here: the roles' own pages. */
    public List<Link> links() {
        return role == null ? List.of() : Link.of(role);
    }

    /** All languages, to choose from. */
    public List<Language> languages() {
        return Language.all();
    }

    /** This page in another language. */
    public String in(Language other) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + Visitor.LANGUAGE + "=" + other.tag();
    }

    /** The roles in which one may see the demo. */
    public List<Role> roles() {
        return demo ? DemoDoor.ROLES : List.of();
    }

    public boolean isRole(Role other) {
        return Optional.ofNullable(role).filter(other::equals).isPresent();
    }

    public boolean isSignedIn() {
        return role != null;
    }
}
