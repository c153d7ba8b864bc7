-- Whether two accounts look like one person's: paid to the same destination, the same document, the same card, staff's
-- finding, or the same address at the time the younger of them signed up.
create or replace function accounts_linked(p_a text, p_b text) returns boolean language sql stable as $$
  select exists (
      select from payout_method x join payout_method y on y.destination_hash = x.destination_hash
      where x.user_id = p_a and y.user_id = p_b)
    or exists (
      select from verification x join verification y on y.person_hash = x.person_hash
      where x.user_id = p_a and y.user_id = p_b)
    or exists (
      select from deposit x join deposit y on y.card_hash = x.card_hash
      where x.user_id = p_a and y.user_id = p_b)
    or exists (
      select from risk_case where outcome = 'CONFIRMED'
        and (user_id, other_user_id) in ((p_a, p_b), (p_b, p_a)))
    or exists (
      select from session x join session y on y.ip_hash = x.ip_hash
      cross join (select max(created_at) as at from app_user where id in (p_a, p_b)) young
      where x.user_id = p_a and y.user_id = p_b
        and x.created_at < young.at + interval '24 hours' and x.last_seen_at > young.at - interval '24 hours'
        and y.created_at < young.at + interval '24 hours' and y.last_seen_at > young.at - interval '24 hours')
$$;
