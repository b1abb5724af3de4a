-- The index of tags, made anew from the log: sixteen bytes of a hash for a tag, a number for a name, and
-- the name before the position, so that the few opening hours of a shop are found without walking past its
-- hundred thousand bookings. docs/decisions/0012-table-layout.md has the figures.
--
-- A program of before finds other columns under the same name: it can neither write nor be misled.

create table event_name (
    number integer          not null,
    name   text collate "C" not null,
    constraint event_name_once primary key (name),
    constraint event_name_number unique (number)
);

comment on table event_name is 'Every name that occurs in the log; could be made again from event, with event_tag.';
comment on column event_name.number is 'What event_tag calls it, from 1; given by the writer under its lock.';

insert into event_name (number, name)
select row_number() over (order by min(position)), name from event group by name;

drop table event_tag;

create table event_tag (
    tag      bytea   not null,
    name     integer not null,
    position bigint  not null
);

insert into event_tag (tag, name, position)
select substr(sha256(convert_to(tag.text, 'UTF8')), 1, 16), event_name.number, event.position
from event
    join event_name on event_name.name = event.name
    cross join lateral unnest(event.tags) as tag (text)
order by event.position;

alter table event_tag add constraint event_tag_position primary key (tag, name, position);

comment on table event_tag is 'Finds events by tag and type; could be made again from event.';
comment on column event_tag.tag is 'The first sixteen bytes of SHA-256 of one of event.tags, in UTF-8.';
comment on column event_tag.name is 'The number of its name: a question about tags is nearly always about some types.';
comment on column event_tag.position is 'The event that has the tag.';
