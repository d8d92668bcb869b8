-- What a holder was asked to sign, to show that a DID is theirs. One at a time for an identity: a new one puts an end to
-- the one before. A row goes when it is answered, rightly or not, and with its identity.
create table identity_challenge (
    tenant     text        not null,
    identity   text        not null,
    nonce      text        not null,
    domain     text        not null,
    expires_at timestamptz not null,
    primary key (tenant, identity),
    foreign key (tenant, identity) references identity (tenant, id) on delete cascade
);
