-- Nothing is ever asked of what these columns hold inside the database: json is kept as it was written and handed out as
-- it is, where jsonb is taken apart and put together again (decision 0132).
alter table freelancer
    alter column body type json using body::json,
    alter column claims type json using claims::json,
    alter column evidence type json using evidence::json,
    alter column licences type json using licences::json;

-- Two rows a page: somebody of whom claims alone are known stays in one piece, and is not compressed.
alter table freelancer set (toast_tuple_target = 4080);

-- Rows are only ever read by number, and numbers are one sequence for all tenants.
alter table change_log drop constraint change_log_pkey;
drop index change_log_in_order;
alter table change_log add primary key (seq);

-- The import that writes a reference belongs to the same account and says so once; no account is ever deleted.
alter table import_reference drop constraint import_reference_tenant_account_fkey;
