-- Short words for links with which orders are paid: to be read aloud, and typed.

create table payment_link (
    code     text not null,
    shop     text not null,
    order_id text not null,
    constraint payment_link_pk primary key (code),
    constraint payment_link_once unique (shop, order_id)
);

comment on table payment_link is 'Which order a short link pays. Nothing is decided on it.';
comment on column payment_link.code is 'Drawn by lot; whoever has it may pay.';
