-- What is left alone for a while when payment services are asked again and again. Nothing is decided on it.

create table payment_pause (
    what     text        not null,
    about    text        not null,
    times    int         not null,
    until_at timestamptz not null,
    constraint payment_pause_pk primary key (what, about)
);

create index payment_pause_by_age on payment_pause (until_at);

comment on table payment_pause is 'How often nothing came of asking a payment service, and until when it is left alone.';
comment on column payment_pause.about is 'The id of a payment, of a refund or of an order, or an account at a service.';
