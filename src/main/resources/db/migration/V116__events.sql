-- What somebody is told (decision 0126). Written in the transaction of what it tells; it has its place in the order of
-- its account's events once it is published, after that transaction.
create sequence event_place;
create table event (
    tenant  text        not null,
    id      text        not null,
    account text        not null,
    type    text        not null,
    -- The person it is about: it is erased with them.
    about   text,
    data    jsonb       not null,
    at      timestamptz not null,
    place   bigint,
    primary key (tenant, id)
);
create index event_of_account on event (tenant, account, place);
create index event_by_place on event (place);
create index event_unpublished on event (at, id) where place is null;
create index event_about on event (tenant, about);
create index event_by_age on event (at);

-- Whose server is called with them (decision 0127).
create table webhook (
    tenant        text        not null,
    id            text        not null,
    account       text        not null,
    url           text        not null,
    description   text,
    types         text[]      not null,
    state         text        not null check (state in ('ACTIVE', 'DISABLED')),
    reason        text,
    -- Sealed under the pepper: a signature needs the secret itself.
    secret        bytea       not null,
    former_secret bytea,
    former_until  timestamptz,
    worked_at     timestamptz,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    primary key (tenant, id)
);
create index webhook_of_account on webhook (tenant, account, created_at, id);

create table webhook_delivery (
    tenant      text        not null,
    webhook     text        not null,
    event       text        not null,
    state       text        not null check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
    attempts    int         not null default 0,
    -- The first try of this round of tries: a redelivery begins anew.
    next_at     timestamptz not null,
    -- Until then somebody is trying; afterwards that somebody is dead.
    taken_until timestamptz,
    last_at     timestamptz,
    last_status int,
    last_reason text,
    made_at     timestamptz not null,
    primary key (tenant, webhook, event),
    foreign key (tenant, webhook) references webhook on delete cascade,
    foreign key (tenant, event) references event on delete cascade
);
create index webhook_delivery_due on webhook_delivery (tenant, webhook, next_at) where state = 'PENDING';
create index webhook_delivery_of_event on webhook_delivery (tenant, event);
create index webhook_delivery_by_age on webhook_delivery (tenant, webhook, made_at, event);
