-- Only the demo writes these: what its own issuers have signed, and how far its world has been put in.
create table demo_badge (
    tenant      text        not null,
    id          text        not null,
    issuer      text        not null,
    achievement text        not null,
    recipient   text        not null,
    place       int         not null,
    revoked     boolean     not null default false,
    suspended   boolean     not null default false,
    issued_at   timestamptz not null,
    text        text        not null,
    primary key (tenant, id),
    unique (tenant, issuer, place)
);

create table demo_step (
    tenant text not null,
    step   text not null,
    value  text not null,
    primary key (tenant, step)
);
