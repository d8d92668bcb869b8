-- A person and a gig brought together: offered, taken on, completed, confirmed. The title is the gig's as it stood then,
-- since the gig may be closed to the person or deleted. Where a person is erased, freelancer and message become null and
-- the skills are emptied: what is left is the client's own record.
create table engagement (
    tenant       text        not null,
    id           text        not null,
    gig          text        not null,
    title        text        not null,
    client       text        not null,
    freelancer   text,
    origin       text        not null check (origin in ('INVITATION', 'APPLICATION')),
    message      text,
    state        text        not null check (state in ('INVITED', 'APPLIED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN',
                                                       'CANCELLED', 'COMPLETED', 'CONFIRMED')),
    skills       jsonb       not null default '[]',
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    completed_at timestamptz,
    confirmed_at timestamptz,
    version      bigint      not null,
    primary key (tenant, id),
    foreign key (tenant, client) references account (tenant, id),
    check (state not in ('COMPLETED', 'CONFIRMED') or completed_at is not null),
    check ((state = 'CONFIRMED') = (confirmed_at is not null))
);
create index engagement_by_age on engagement (tenant, created_at, id);
create index engagement_of_client on engagement (tenant, client, created_at, id);
create index engagement_of_freelancer on engagement (tenant, freelancer, created_at, id);
create index engagement_of_gig on engagement (tenant, gig, freelancer);
-- Of one person and one gig there is one at most that has not come to nothing.
create unique index engagement_once on engagement (tenant, gig, freelancer)
    where state not in ('DECLINED', 'WITHDRAWN', 'CANCELLED');
