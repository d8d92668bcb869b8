-- What is known of a certificate link beside its own words: what was found on its page, and who has compared it, when and
-- what. The page itself is not kept, since it names a person. A row goes with its credential.
create table certificate_link (
    tenant          text not null,
    credential      text not null,
    holder          text not null,
    page            text not null,
    facts           text not null,
    confirmed_by    text,
    confirmed_until timestamptz,
    primary key (tenant, credential),
    foreign key (tenant, credential) references credential (tenant, id) on delete cascade,
    check ((confirmed_by is null) = (confirmed_until is null))
);
-- One certificate counts on one account.
create index certificate_link_by_page on certificate_link (tenant, page) where confirmed_until is not null;
