-- Documents read from the Internet: what is public is the same for every tenant, so it is kept once.
create table fetched_document (
    url          text        not null,
    use          text        not null check (use in ('KEYS', 'STATUS_LIST')),
    -- The current row of fetched_text; 0 while nothing was ever read.
    version      bigint      not null,
    -- Last good reading: the age of a status list counts from here.
    read_at      timestamptz,
    -- When it may be, and is, read again; moved on while somebody reads it, and after a failure.
    next_read_at timestamptz not null,
    -- Readings in a row that came to nothing.
    failures     integer     not null,
    -- What decided the last one of them.
    failure      text,
    -- The last version of which the credentials that stand on it have been told.
    told_version bigint      not null,
    primary key (url, use)
);
create index fetched_document_due on fetched_document (next_read_at);
create index fetched_document_untold on fetched_document (url) where told_version < version;

-- Every text that was read, for audit: reports name documents by digest.
create table fetched_text (
    url        text        not null,
    use        text        not null,
    version    bigint      not null,
    -- Its host said that it is gone for good.
    gone       boolean     not null,
    media_type text        not null,
    bytes      bytea       not null,
    sha256     text        not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    primary key (url, use, version),
    foreign key (url, use) references fetched_document (url, use) on delete cascade
);
create index fetched_text_by_digest on fetched_text (sha256);

-- Every attempt to reach the network: whom, what decided, never what was answered.
create table fetch_attempt (
    id      bigint      not null generated always as identity primary key,
    at      timestamptz not null,
    host    text        not null,
    use     text        not null,
    verdict text        not null,
    rule    text        not null,
    status  integer     not null,
    bytes   bigint      not null
);
create index fetch_attempt_by_host on fetch_attempt (host, at);
create index fetch_attempt_by_time on fetch_attempt (at);
