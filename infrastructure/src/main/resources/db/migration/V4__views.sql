-- The views. Each generation of a view has its own tables in a schema of its own, which its projection
-- creates; here is only what is common to all.

create table view_generation (
    view       text        not null,
    generation integer     not null,
    layout     text        not null,
    state      text        not null check (state in ('building', 'active', 'retired')),
    since      timestamptz not null default now(),
    constraint view_generation_once primary key (view, generation)
);

create unique index view_generation_in_use on view_generation (view, layout) where state = 'active';

comment on table view_generation is 'Which sets of tables each view has, and which of them queries read.';
comment on column view_generation.layout is 'Hash of the statements that made the tables: a program reads only what is laid out as it expects.';
comment on column view_generation.since is 'When it came into this state.';

create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    mask           integer not null,
    token          bytea,
    token_type     text,
    claimed_at     text,
    owner          text,
    constraint token_entry_once primary key (processor_name, segment)
);

comment on table token_entry is 'How far each generation has come; committed together with its rows.';
comment on column token_entry.token is 'Position of the log, in decimal digits.';
comment on column token_entry.owner is 'The node that fills it at the moment.';

create table parked_event (
    view         text        not null,
    generation   integer     not null,
    sequence_key text        not null,
    position     bigint      not null,
    event_id     text        not null,
    cause        text        not null,
    parked_at    timestamptz not null default now(),
    constraint parked_event_once primary key (view, generation, position)
);

create index parked_event_by_key on parked_event (view, generation, sequence_key);

comment on table parked_event is 'Events that a view could not handle, and those that wait behind them. A rebuild starts without them.';
comment on column parked_event.sequence_key is 'What the event belongs to: later events with the same key wait with it.';
comment on column parked_event.cause is 'What went wrong, or which position it waits for.';
