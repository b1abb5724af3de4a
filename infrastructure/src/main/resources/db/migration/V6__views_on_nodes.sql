-- Segments of views spread over nodes, and the generations of releases that are gone.

alter table view_generation add column used_at timestamptz not null default now();

comment on column view_generation.used_at is 'When a program that knows this layout was last seen; long after, it is dropped.';

-- Of the moment: after a crash of the database nodes show themselves again within a second.
create unlogged table view_node (
    processor_name text        not null,
    node           text        not null,
    seen_at        timestamptz not null,
    constraint view_node_once primary key (processor_name, node)
);

comment on table view_node is 'Which nodes are there to fill each generation: they divide its segments among them.';
