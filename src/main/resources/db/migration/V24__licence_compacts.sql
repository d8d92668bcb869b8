-- A tenant's own tables of compact membership, every version kept; without one, the table that comes with the program
-- holds.
create table licence_compact (
    tenant     text        not null,
    name       text        not null,
    version    bigint      not null,
    members    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (tenant, name, version)
);
