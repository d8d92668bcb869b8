-- Hosted Open Badges 2.0 and newer versions of credentials are read from the network too.
alter table fetched_document drop constraint fetched_document_use_check;
alter table fetched_document add constraint fetched_document_use_check check (use in ('KEYS', 'STATUS_LIST', 'BADGE'));
