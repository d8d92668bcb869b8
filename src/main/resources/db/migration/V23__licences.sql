-- A board's register as it was loaded last, and for how many days after a line was checked it counts.
create table licence_register (
    tenant       text        not null,
    board        text        not null,
    max_age_days int         not null,
    loaded_at    timestamptz not null,
    loaded_by    text        not null,
    primary key (tenant, board)
);

create table licence_entry (
    tenant       text    not null,
    board        text    not null,
    type         text    not null,
    jurisdiction text    not null,
    -- Upper case, letters and digits only.
    number_key   text    not null,
    number       text    not null,
    holder_name  text    not null,
    status       text    not null,
    multistate   boolean not null,
    issued_on    date    not null,
    expires_on   date,
    discipline   boolean not null,
    checked_on   date    not null,
    primary key (tenant, board, type, jurisdiction, number_key)
);

-- A licence that a holder says is theirs, with what its register says about it.
create table licence (
    tenant       text        not null,
    id           text        not null,
    holder       text        not null,
    type         text        not null,
    jurisdiction text        not null,
    number       text        not null,
    number_key   text        not null,
    board        text        not null,
    created_at   timestamptz not null,
    version      bigint      not null,
    -- Whether register and confirmed legal name say that it is theirs; then the columns below are the register's.
    owned        boolean     not null,
    -- What keeps it from being in force, apart from the calendar; null when nothing does.
    obstacle     text,
    multistate   boolean     not null,
    issued_on    date,
    expires_on   date,
    checked_on   date,
    primary key (tenant, id)
);
create unique index licence_of_holder on licence (tenant, holder, type, jurisdiction, number_key);
create unique index licence_on_one_account on licence (tenant, type, jurisdiction, number_key) where owned;
create index licence_of_register on licence (tenant, board, number_key);
