/** Who looked at what is written at a desk and never taken back there: only what is three years old by the clock of the database
 *  itself may go, whatever day the desk believes in. */
export const statements = [
  `create function end_views(before timestamptz) returns int language sql volatile security definer set search_path = public
    as 'with gone as (delete from personal_views where organisation_id = current_setting(''vektor.organisation'')::uuid
      and at < before and at < now() - interval ''1095 days'' returning 1) select count(*)::int from gone'`,
  `revoke all on function end_views(timestamptz) from public`,
  `grant execute on function end_views(timestamptz) to vektor_desk`,
]
