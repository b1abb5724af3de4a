-- How far what payment services tell was compared with what is known. Nothing is decided on it.

create table payment_comparison (
    shop       text        not null,
    service    text        not null,
    account    text        not null,
    read_until timestamptz not null,
    read_at    timestamptz not null,
    found      int         not null,
    unknown    int         not null,
    constraint payment_comparison_pk primary key (shop, service, account)
);

comment on table payment_comparison is 'Until when what a payment service tells was held against what is known here, and what the last reading found.';
