-- The identifiers that a verification asked the registry about: the issuer, the achievement's creator, the keepers of
-- status lists. A change of any of their rows can change the verdict.
alter table credential add column issuers text[] not null default '{}';
create index credential_by_registry on credential using gin (issuers);
drop index credential_by_issuer;

-- Whether it was refused because another account holds it too, and whether its own account had handed in another copy
-- before: judged again when the other copy goes.
alter table credential add column elsewhere boolean not null default false;
alter table credential add column earlier boolean not null default false;

-- Only what its issuer has signed can be a copy of something; the next verification writes both where it may.
update credential set canonical_hash = null, signed_key = null, recheck_at = now();
