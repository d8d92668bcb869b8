-- The body is the gig as its client states it, complete, with skills by canonical id; the columns beside it are what
-- lists and the closing of ended gigs look by. State, visibility and ends_on always equal the body's.
create table gig (
    tenant     text        not null,
    id         text        not null,
    owner      text        not null,
    state      text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    visibility text        not null check (visibility in ('PUBLIC', 'MEMBERS')),
    ends_on    date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    body       jsonb       not null,
    primary key (tenant, id),
    foreign key (tenant, owner) references account (tenant, id)
);
create index gig_by_age on gig (tenant, created_at, id);
create index gig_of_owner on gig (tenant, owner, created_at, id);
create index gig_ending on gig (ends_on) where state = 'OPEN' and ends_on is not null;
