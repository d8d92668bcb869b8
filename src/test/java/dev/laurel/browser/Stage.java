package dev.laurel.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.demo.Cast;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.Visitors;
import dev.laurel.demo.seed.DemoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The demo's world with its doors open, and browsers to look at it with. Everything the browser complains of is kept.
 */
@ApplicationScoped
class Stage {
    /** Widths at which every page has to stand, in CSS pixels. */
    static final List<Integer> WIDTHS = List.of(360, 1280);

    private static final int HEIGHT = 900;
    /** How long a browser waits for what should come, in milliseconds. */
    static final int PATIENCE = 20_000;

    private final Seeder seeder;
    private final Visitors visitors;
    private final TestKeys keys;
    private final DemoPeople people;
    private @Nullable Cast cast;
    private @Nullable Possessions before;
    private Map<Role, Holder> holders = Map.of();

    Stage(Seeder seeder, Visitors visitors, TestKeys keys, DemoPeople people) {
        this.seeder = seeder;
        this.visitors = visitors;
        this.keys = keys;
        this.people = people;
    }

    /** Seeds the world at the first call and lets visitors in. */
    Cast ready() {
        if (cast == null) {
            var made = seeder.seedOrRenew(line -> {});
            holders = Map.of(
                    Role.CLIENT, keys.holder(made.client()),
                    Role.FREELANCER, keys.holder(made.freelancerAccount()),
                    Role.PARTNER, keys.holder(made.partner()),
                    Role.OPERATOR, keys.holder(people.operator()));
            var secrets = new java.util.EnumMap<Role, String>(Role.class);
            holders.forEach((role, holder) -> secrets.put(role, holder.key()));
            visitors.welcome(secrets);
            cast = made;
            before = Possessions.of(this);
        }
        return Objects.requireNonNull(cast);
    }

    /**
     * Puts back what visits have changed of the demo's client and freelancer: the world is shared with tests that know
     * it by heart.
     */
    void tidy() {
        Objects.requireNonNull(before, "nobody has visited yet").restore(this);
    }

    /** Asks the API itself, to hold a page against it. */
    Holder as(Role role) {
        return Objects.requireNonNull(holders.get(role), "no such part in the demo");
    }

    /** Where the service listens. */
    String base() {
        return ConfigProvider.getConfig().getValue("test.url", String.class).replaceAll("/$", "");
    }

    Look look() {
        return new Look(1280, ColorScheme.LIGHT, "en");
    }

    /** The looks that every page has to stand: narrow, dark, and narrow from right to left. */
    Stream<Look> looks() {
        int narrow = WIDTHS.getFirst();
        return Stream.of(
                look().at(narrow),
                look().in(ColorScheme.DARK),
                look().at(narrow).in("ar"));
    }

    /**
     * How a page is looked at.
     *
     * @param width of the window, in CSS pixels
     * @param language tag of the visitor's language
     */
    record Look(int width, ColorScheme scheme, String language) {
        Look at(int otherWidth) {
            return new Look(otherWidth, scheme, language);
        }

        Look in(ColorScheme other) {
            return new Look(width, other, language);
        }

        Look in(String otherLanguage) {
            return new Look(width, scheme, otherLanguage);
        }
    }

    /** A visit in a browser window of its own; to be closed. */
    Visit visit(Role role, Look look) {
        var visit = visit(look);
        visit.page().navigate(base() + "/demo/as/" + role.name().toLowerCase(Locale.ROOT));
        return visit;
    }

    /** The same for somebody who has not stepped in yet. */
    Visit visit(Look look) {
        ready();
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), HEIGHT)
                        .setColorScheme(look.scheme())
                        .setLocale(look.language())
                        .setBaseURL(base()));
        context.setDefaultTimeout(PATIENCE);
        var page = context.newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        var requests = new ArrayList<String>();
        page.onRequest(request -> requests.add(request.url()));
        return new Visit(context, page, complaints, requests);
    }

    /**
     * A window.
     *
     * @param complaints what the browser wrote to its console as an error, scripts' faults among them
     * @param requests every address it asked for
     */
    record Visit(BrowserContext context, Page page, List<String> complaints, List<String> requests)
            implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }
}
