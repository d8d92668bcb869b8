package dev.laurel.event;

import dev.laurel.credential.held.CredentialsStand;
import dev.laurel.credential.held.Stood;
import dev.laurel.engagement.EngagementMoved;
import dev.laurel.freelancer.Freelancers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells accounts what rooms below have news of, in the transaction of the news. */
@ApplicationScoped
class Reporter {
    private final Events events;
    private final Freelancers freelancers;

    Reporter(Events events, Freelancers freelancers) {
        this.events = events;
        this.freelancers = freelancers;
    }

    /** Holders are told; profiles that belong to no account have nobody to tell. */
    void onChange(@Observes CredentialsStand news) {
        var holders = news.moves().stream().map(CredentialsStand.Move::holder).collect(Collectors.toSet());
        var accounts = freelancers.accountsOf(news.tenant(), holders);
        events.tell(news.moves().stream()
                .filter(move -> accounts.containsKey(move.holder()))
                .map(move -> new Notice(
                        news.tenant(),
                        accounts.getOrDefault(move.holder(), ""),
                        EventType.CREDENTIAL_STANDING,
                        move.holder(),
                        data(move)))
                .toList());
    }

    private static Map<String, Object> data(CredentialsStand.Move move) {
        var data = new LinkedHashMap<String, Object>();
        data.put("credential", move.credential());
        data.put("freelancer", move.holder());
        data.put("before", standing(move.before()));
        data.put("after", standing(move.after()));
        return data;
    }

    private static Map<String, String> standing(Stood stood) {
        var code = stood.code();
        var standing = new LinkedHashMap<>(Map.of("outcome", stood.outcome(), "assurance", stood.assurance()));
        if (code != null) {
            standing.put("code", code);
        }
        return standing;
    }

    /** Both sides are told, whoever moved. */
    void onChange(@Observes EngagementMoved news) {
        var notices = new ArrayList<Notice>();
        notices.add(notice(news, news.client()));
        var freelancer = news.freelancer();
        if (freelancer != null) {
            freelancers.accountOf(news.tenant(), freelancer).ifPresent(account -> notices.add(notice(news, account)));
        }
        events.tell(List.copyOf(notices));
    }

    private static Notice notice(EngagementMoved news, String account) {
        var data = new LinkedHashMap<String, Object>();
        data.put("engagement", news.id());
        data.put("gig", news.gig());
        data.put("state", news.state().name());
        var freelancer = news.freelancer();
        if (freelancer != null) {
            data.put("freelancer", freelancer);
        }
        return new Notice(news.tenant(), account, EventType.ENGAGEMENT_CHANGED, freelancer, data);
    }
}
