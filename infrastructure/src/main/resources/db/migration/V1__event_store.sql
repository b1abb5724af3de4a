-- The event store. One class of org.creneau.infrastructure.eventstore knows each of these tables;
-- nothing else reads or writes them. docs/event-store.md explains what they hold and why.

create table event (
    position       bigint      not null,
    event_id       uuid        not null,
    name           text        not null,
    revision       integer     not null,
    tags           text[]      not null,
    recorded_at    timestamptz not null,
    happened_at    timestamptz not null,
    command_id     text,
    causation_id   text,
    correlation_id text,
    actor          text,
    channel        text,
    strand         text,
    payload        bytea       not null,
    payload_hash   bytea       not null,
    chain          bytea       not null,
    strand_chain   bytea,
    format         smallint    not null,
    constraint event_position primary key (position),
    constraint event_once unique (event_id),
    constraint event_counts_from_one check (position > 0),
    constraint event_hashes_are_sha_256 check (
        octet_length(payload_hash) = 32
        and octet_length(chain) = 32
        and (strand_chain is null or octet_length(strand_chain) = 32)),
    constraint event_strand_has_chain check ((strand is null) = (strand_chain is null))
);

comment on table event is 'Everything that ever happened, in one order. Rows are only ever added.';
comment on column event.position is 'Place in the one order, from 1, without gaps; given by the writer under its lock.';
comment on column event.event_id is 'Given by the caller; time-ordered in the product.';
comment on column event.name is 'Qualified name of the event type as it was when stored.';
comment on column event.revision is 'Version of the event type when stored; old ones are upgraded on reading.';
comment on column event.tags is 'What the event concerns, each key:value, sorted; random ids only, nothing about a person.';
comment on column event.recorded_at is 'When the writer stored it; never before that of an earlier position.';
comment on column event.happened_at is 'When it happened, by the word of the caller; in no particular order.';
comment on column event.command_id is 'The command that caused it.';
comment on column event.causation_id is 'The message that caused the command.';
comment on column event.correlation_id is 'The conversation all of them belong to.';
comment on column event.actor is 'Who did it: an id, never a name.';
comment on column event.channel is 'The way the command came in.';
comment on column event.strand is 'The chain of its own that the event belongs to.';
comment on column event.payload is 'The bytes the codec made, stored exactly; personal fields inside are encrypted.';
comment on column event.payload_hash is 'SHA-256 of payload; what the chains bind.';
comment on column event.chain is 'SHA-256 link of the whole log: this event bound to all before it.';
comment on column event.strand_chain is 'SHA-256 link of the strand, so that a strand verifies alone.';
comment on column event.format is 'Version of the encoding that the hashes were made with.';

create index event_by_strand on event (strand, position) where strand is not null;
create index event_by_recorded on event using brin (recorded_at);

create table event_tag (
    tag      text   not null,
    position bigint not null,
    name     text   not null,
    constraint event_tag_position primary key (tag, position) include (name)
);

comment on table event_tag is 'Finds events by tag and type; could be made again from event.';
comment on column event_tag.tag is 'One of event.tags.';
comment on column event_tag.position is 'The event that has the tag.';
comment on column event_tag.name is 'Its name, so that a type is told without reading the event.';

create table store_format (
    only_row boolean  not null default true,
    format   smallint not null,
    constraint store_format_once primary key (only_row),
    constraint store_format_single check (only_row)
);

comment on table store_format is 'What a node must know before it may write here.';
comment on column store_format.format is 'A node that knows only lower numbers refuses to write.';

insert into store_format (format) values (1);

-- A mistake must not rewrite history. This does not stop an owner of the database: the chains show
-- what such a one did.
create function event_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'events are only ever added';
end
$$;

create trigger event_is_kept before update or delete or truncate on event
    for each statement execute function event_is_kept();
