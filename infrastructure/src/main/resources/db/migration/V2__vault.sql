-- What must be kept about people apart from the log, so that it can be erased.

create table subject_key (
    shop text not null,
    subject text not null,
    wrapped_key bytea,
    erased_at timestamptz,
    primary key (shop, subject),
    constraint key_or_erased check ((wrapped_key is null) = (erased_at is not null))
);

comment on table subject_key is
    'The key that one shop''s texts about one person are encrypted with';
comment on column subject_key.wrapped_key is
    'Encrypted with a key derived from the master key; gone once the person was erased';
comment on column subject_key.erased_at is
    'When the person was erased; nothing is written about her any more under this id';

create table subject_phone (
    shop text not null,
    phone_hash bytea not null,
    subject text not null,
    primary key (shop, phone_hash)
);

create index subject_phone_by_subject on subject_phone (shop, subject);

comment on table subject_phone is 'Who a phone number belongs to, as one shop knows her';
comment on column subject_phone.phone_hash is
    'Keyed hash of shop and number: the number cannot be found from it without the master key';
