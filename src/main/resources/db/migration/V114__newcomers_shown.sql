-- Who was shown beside a gig's ranking as a newcomer, and by which draw: it can be made again from gig and day. Goes with
-- the gig and with the person.
create table newcomer_shown (
    tenant     text        not null,
    gig        text        not null,
    day        date        not null,
    freelancer text        not null,
    seed       bigint      not null,
    shown_at   timestamptz not null,
    primary key (tenant, gig, day, freelancer),
    foreign key (tenant, gig) references gig (tenant, id) on delete cascade,
    foreign key (tenant, freelancer) references freelancer (tenant, id) on delete cascade
);
create index newcomer_shown_of_freelancer on newcomer_shown (tenant, freelancer, day);
