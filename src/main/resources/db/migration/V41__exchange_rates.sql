-- The operator's table for comparing rates with budgets: one a tenant, replaced as a whole.
create table exchange_rates (
    tenant     text        not null,
    day        date        not null,
    base       text        not null,
    rates      jsonb       not null,
    updated_at timestamptz not null,
    primary key (tenant)
);
