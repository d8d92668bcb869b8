-- Which credentials of the same holder were taken out of this one: of a presentation or learner record that held several.
-- Each stands by itself; who deletes the wrapping keeps them.
alter table credential add column parts text[] not null default '{}';
