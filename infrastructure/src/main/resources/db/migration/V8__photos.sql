-- The bytes of pictures. What shows them stands in the log, by their hash; nothing is decided on these.

create table kept_photo (
    shop    text        not null,
    photo   text        not null,
    size    text        not null,
    picture bytea       not null,
    kept_at timestamptz not null,
    constraint kept_photo_once primary key (shop, photo, size)
);

-- A JPEG does not get smaller by being compressed once more.
alter table kept_photo alter column picture set storage external;

create index kept_photo_by_age on kept_photo (kept_at);

comment on table kept_photo is 'Pictures of articles and of fronts, written anew by this program in each size.';
comment on column kept_photo.photo is 'SHA-256 of the largest, hexadecimal.';
comment on column kept_photo.kept_at is 'When it was sent last: what nothing shows is kept for a day from then.';
