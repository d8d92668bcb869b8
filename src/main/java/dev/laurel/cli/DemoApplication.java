package dev.laurel.cli;

import dev.laurel.account.Account;
import dev.laurel.demo.Cast;
import dev.laurel.demo.DemoMode;
import dev.laurel.demo.PartnerSite;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.Visitors;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The demo once its service runs: fills or renews its world, hands out keys, shows the screen, waits. */
@ApplicationScoped
@Unremovable
class DemoApplication implements QuarkusApplication {
    private final Seeder seeder;
    private final FirstOperator operator;
    private final AccessKeys keys;
    private final Visitors visitors;
    private final PartnerSite site;
    private final Path directory;
    private final String baseUrl;

    DemoApplication(
            Seeder seeder,
            FirstOperator operator,
            AccessKeys keys,
            Visitors visitors,
            PartnerSite site,
            DemoMode mode,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.seeder = seeder;
        this.operator = operator;
        this.keys = keys;
        this.visitors = visitors;
        this.site = site;
        this.directory = mode.directory().orElse(Path.of(""));
        this.baseUrl = "http://localhost:" + port;
    }

    @Override
    public int run(String... none) throws IOException {
        Account account = operator.account();
        Cast cast = seeder.seedOrRenew(line -> System.out.println("laurel demo: " + line));
        Access access = access(cast, account.id());
        visitors.welcome(access.keys().byRole());
        keys.bind(access, cast);
        String partner =
                site.open(new PartnerSite.Embedded(baseUrl, access.keys().publishable(), cast.gigs()));
        System.out.print(new DemoScreen(access, directory, partner, cast.news()).text(Uptime.text()));
        ReadyFile.make();
        Quarkus.waitForExit();
        return 0;
    }

    private Access access(Cast cast, String account) throws IOException {
        Optional<Access> known = Access.in(directory).filter(access -> keys.holds(access, cast, account));
        if (known.isPresent() && known.get().baseUrl().equals(baseUrl)) {
            return known.get();
        }
        Access access = known.map(same -> same.at(baseUrl))
                .orElseGet(() -> new Access(baseUrl, keys.makeAnew(cast, account), cast.gigs(), cast.freelancer()));
        access.write(directory);
        return access;
    }
}
