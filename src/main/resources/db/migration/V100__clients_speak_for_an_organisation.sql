-- Of a CLIENT: the organisation it speaks for. All accounts of one organisation are one group of evidence.
alter table account add column organisation text;
