-- What was tried at the doors of the shops in the last hour: so that nobody finds a code by guessing, on whatever node.

create table door_try (
    id   bigint      generated always as identity,
    shop text        not null,
    what text        not null,
    who  bytea       not null,
    at   timestamptz not null default clock_timestamp(),
    constraint door_try_pk primary key (id)
);

create index door_try_of_shop on door_try (shop, what, at);
create index door_try_at on door_try (at);

comment on table door_try is 'Codes that were wrong and numbers that were taken, from pages that anybody can open. Kept for an hour.';
comment on column door_try.what is 'CODE or NUMBER.';
comment on column door_try.who is 'A keyed hash of the network address.';
