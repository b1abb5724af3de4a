-- What other programs are told. Which addresses there are stands in the log; what was sent to them does not.

create table webhook_outbox (
    one      boolean not null default true,
    position bigint  not null,
    constraint webhook_outbox_once primary key (one),
    constraint webhook_outbox_one check (one)
);

insert into webhook_outbox (position) values (0);

comment on table webhook_outbox is 'Up to which position of the log everything that is to be told was put into the table below.';

create table webhook_message (
    nth         bigint generated always as identity,
    shop        text        not null,
    hook        text        not null,
    id          text        not null,
    position    bigint      not null,
    type        text        not null,
    happened_at timestamptz not null,
    body        text        not null,
    made_at     timestamptz not null,
    state       text        not null,
    attempts    integer     not null,
    due_at      timestamptz,
    tried_at    timestamptz,
    answer      text,
    took_millis bigint,
    constraint webhook_message_once primary key (shop, hook, id)
);

create index webhook_message_due on webhook_message (due_at) where state = 'WAITING';
create index webhook_message_list on webhook_message (shop, hook, nth);
create index webhook_message_by_age on webhook_message (made_at);

comment on table webhook_message is 'What each address is to be told, was told, or could not be told; kept for a month.';
comment on column webhook_message.id is 'The header webhook-id: the same however often it is sent.';
comment on column webhook_message.position is 'Of the event in the log; 0 for a trial.';
comment on column webhook_message.body is 'What is signed and sent, as UTF-8.';
comment on column webhook_message.answer is 'Of the last attempt: a status of HTTP, or why there was none.';

create table webhook_address (
    shop       text not null,
    hook       text not null,
    busy_until timestamptz,
    taken_at   timestamptz,
    constraint webhook_address_once primary key (shop, hook)
);

comment on table webhook_address is 'Of each address, how it goes.';
comment on column webhook_address.busy_until is 'Some node sends to it, or it is left alone, until then.';
comment on column webhook_address.taken_at is 'When it took something last.';
