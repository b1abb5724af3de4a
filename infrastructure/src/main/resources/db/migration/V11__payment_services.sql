-- What came from payment services, and a payment service for trying things out. Nothing is decided on either.

create table heard_notice (
    service  text        not null,
    notice   text        not null,
    heard_at timestamptz not null,
    constraint heard_notice_once primary key (service, notice)
);

create index heard_notice_by_age on heard_notice (heard_at);

comment on table heard_notice is 'The ids of notices that payment services sent, so that doubled ones can be counted.';

create table sandbox_payment (
    reference  text        not null,
    account    text        not null,
    payment    text        not null,
    charge     jsonb       not null,
    changed_at timestamptz not null,
    due_at     timestamptz,
    constraint sandbox_payment_pk primary key (reference),
    constraint sandbox_payment_once unique (account, payment)
);

create index sandbox_payment_changes on sandbox_payment (account, changed_at);
create index sandbox_payment_due on sandbox_payment (due_at) where due_at is not null;

comment on table sandbox_payment is 'The books of the sandbox, which stands in for a payment service: no real card, no money.';
comment on column sandbox_payment.payment is 'The id that it was opened under by whoever asked.';
comment on column sandbox_payment.due_at is 'When something happens to it by itself.';

create table sandbox_notice (
    delivery     bigint generated always as identity,
    notice       text        not null,
    body         text        not null,
    due_at       timestamptz,
    attempts     int         not null default 0,
    delivered_at timestamptz,
    constraint sandbox_notice_pk primary key (delivery)
);

create index sandbox_notice_due on sandbox_notice (due_at) where due_at is not null;

comment on table sandbox_notice is 'What the sandbox has to tell, and whether it was heard. A notice that is told twice has two rows.';
comment on column sandbox_notice.due_at is 'Of the next attempt; null once it was heard, or was given up.';
