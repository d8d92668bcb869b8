-- Published skills are shared by all marketplaces: their tenant is '*'. A tenant's own rows are its reviewed aliases.
create table skill (
    tenant  text not null,
    id      text not null,
    label   text not null,
    -- Whether this project wrote the label; such a name outranks an imported one.
    reviewed boolean not null,
    kind    text not null check (kind in ('TOOL', 'METHOD', 'KNOWLEDGE', 'ATTITUDE', 'LANGUAGE', 'LICENCE')),
    area    text,
    nature  text check (nature in ('TOOL', 'METHOD')),
    licence text,
    primary key (tenant, id)
);

-- Every id that a skill answers to, its canonical one (position 0) included.
create table skill_id (
    tenant   text not null,
    id       text not null,
    skill    text not null,
    position int  not null,
    primary key (tenant, id),
    foreign key (tenant, skill) references skill (tenant, id) on delete cascade
);
create index skill_id_of_skill on skill_id (tenant, skill);

-- Further names of a skill. Not folded here: the way names are folded may improve.
create table skill_label (
    tenant   text    not null,
    skill    text    not null,
    label    text    not null,
    reviewed boolean not null,
    position int     not null,
    primary key (tenant, skill, label),
    foreign key (tenant, skill) references skill (tenant, id) on delete cascade
);

-- BROADER: other is directly broader than skill. PROVES: holding the licence that skill is proves other.
create table skill_relation (
    tenant text not null,
    skill  text not null,
    kind   text not null check (kind in ('BROADER', 'RELATED', 'PROVES')),
    other  text not null,
    primary key (tenant, skill, kind, other),
    foreign key (tenant, skill) references skill (tenant, id) on delete cascade,
    foreign key (tenant, other) references skill (tenant, id) on delete cascade
);

-- One row a tenant: '*' for the published skills, else the tenant's aliases. Every change adds one. "announced" is the
-- last version that the rest of the service was told of; an import by another process leaves it behind.
create table taxonomy_version (
    tenant    text   not null,
    version   bigint not null,
    announced bigint not null,
    starter   text,
    primary key (tenant)
);
insert into taxonomy_version (tenant, version, announced) values ('*', 0, 0);

-- A tenant's own word for a skill, proposed by a client or partner and reviewed by the operator.
create table skill_alias (
    tenant      text        not null,
    id          text        not null,
    tag         text        not null,
    skill       text        not null,
    state       text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    primary key (tenant, id)
);
create index skill_alias_by_state on skill_alias (tenant, state, proposed_at, id);
