package dev.laurel.account;

import static io.restassured.RestAssured.given;

import dev.laurel.api.Secrets;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;

/** Accounts and keys for component tests: each call makes a new account, so that tests do not meet. */
@ApplicationScoped
public class TestKeys {
    private final Accounts accounts;
    private final Keys keys;

    TestKeys(Accounts accounts, Keys keys, Secrets secrets) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** A new account with one secret key. */
    public record Holder(String tenant, String account, String key) {
        /** A request with the key and a JSON body to come. */
        public RequestSpecification asking() {
            return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
        }
    }

    public Holder holder(Role role) {
        return holder(Tenant.MAIN, role);
    }

    /** In a marketplace of its own, which is there from now on. */
    public Holder holder(String tenant, Role role) {
        var request = new AccountRequest(role, "test " + role, false, null, null);
        return keyOf(tenant, accounts.create(tenant, request).id());
    }

    /** An account that speaks for an issuer of the registry. */
    public Holder issuer(String id) {
        var request = new AccountRequest(Role.ISSUER, "test issuer", false, null, id);
        return keyOf(Tenant.MAIN, accounts.create(Tenant.MAIN, request).id());
    }

    /** A new key to an account that is there. */
    public Holder holder(String account) {
        return keyOf(Tenant.MAIN, account);
    }

    /** A publishable key of an account. */
    public Publishable publishable(String account, String... origins) {
        var key = keys.create(Tenant.MAIN, account, new KeyRequest(KeyKind.PUBLISHABLE, java.util.List.of(origins)));
        return new Publishable(account, key.id(), java.util.Objects.requireNonNull(key.key()));
    }

    /** A publishable key. */
    public record Publishable(String account, String id, String key) {
        /** A request with the key. */
        public RequestSpecification asking() {
            return given().header("Authorization", "Bearer " + key);
        }
    }

    private Holder keyOf(String tenant, String account) {
        var key = keys.create(tenant, account, KeyRequest.secret());
        return new Holder(tenant, account, java.util.Objects.requireNonNull(key.key()));
    }
}
