-- Deposits: money comes in once, whatever arrives how often.

alter table deposit add constraint deposit_whole_cents check (amount_micros > 0 and amount_micros % 10000 = 0);

-- Credits a deposit to its owner's Wallet. True when it happened now, false when it had happened before.
-- Raises when the amount is not what the deposit asked for, or another payment credited it.
create function deposit_credit(p_deposit_id text, p_payment_intent text, p_amount_micros bigint, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare d deposit;
begin
  select * into d from deposit where id = p_deposit_id for update;
  if not found or d.amount_micros <> p_amount_micros then
    raise exception 'the payment does not match the deposit' using errcode = 'PW006';
  end if;
  if d.status = 'SUCCEEDED' then
    if d.stripe_payment_intent_id is distinct from p_payment_intent then
      raise exception 'the deposit was credited by another payment' using errcode = 'PW006';
    end if;
    return false;
  end if;
  update deposit set status = 'SUCCEEDED', stripe_payment_intent_id = p_payment_intent, credited_at = p_now, closed_at = p_now,
    failure_reason = null where id = d.id;
  perform ledger_post('DEPOSIT', 'deposit:' || p_payment_intent, null,
    array[ledger_account_of('CLEARING', 'stripe'), ledger_account_of('WALLET', d.user_id)],
    array[-p_amount_micros, p_amount_micros], null, p_now);
  return true;
end $$;
