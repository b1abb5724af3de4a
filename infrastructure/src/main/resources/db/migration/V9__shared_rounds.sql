-- What one node does for all, and which. The layout is that of the library db-scheduler.

create table shared_round (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint shared_round_once primary key (task_name, task_instance)
);

-- A handful of rows, written every second: with room beside them, and with no index on what is written, a row is
-- replaced within its page.
alter table shared_round set (fillfactor = 20);

comment on table shared_round is 'Rounds that the nodes share: when each is next, and who makes it now.';
comment on column shared_round.last_heartbeat is 'Of the node that makes it now; long silent, another takes it over.';
