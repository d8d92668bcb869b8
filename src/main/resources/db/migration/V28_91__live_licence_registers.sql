-- The instant at which a live register gave its word, beside the day; null where the word came from a file.
alter table licence_entry add column checked_at timestamptz;
alter table licence add column checked_at timestamptz;
-- When its live register is asked next; null where it was never asked.
alter table licence add column ask_at timestamptz;
create index licence_to_be_asked on licence (board, ask_at);
