-- When partners' keys were last used. Which keys there are stands in the log; nothing is decided on this.

create table partner_key_use (
    shop    text        not null,
    partner text        not null,
    used_at timestamptz not null,
    constraint partner_key_use_once primary key (shop, partner)
);

comment on table partner_key_use is 'When each partner''s key was last used, so that a shop sees which it can take back.';
comment on column partner_key_use.used_at is 'To the minute; the newest of all nodes.';
