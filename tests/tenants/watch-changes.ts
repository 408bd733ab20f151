import { sql } from 'kysely'
import type { Engine } from '#store/engine.ts'

/** One row that something put in, changed or took away. */
export type Touch = { readonly table: string; readonly organisation: string | null; readonly row: string }

/** Tables in which a request that was refused may leave a trace: who looked, who tried to sign in and how often, when one was seen. */
export const traces = ['pending_sign_ins', 'personal_views', 'sessions', 'sign_in_attempts']

/**
 * A trigger on every table writes down each row that changes, whoever changes it and past all fences, so that after a
 * request one short question says whose rows it touched: comparing all rows would take a second each time.
 */
export async function watchChanges(engine: Engine): Promise<void> {
  await engine.asOwner(async ({ query }) => {
    await query(`create table proof_touches (
      id bigint generated always as identity primary key, table_name text not null, organisation text, row_text text not null)`)
    await query('grant select on proof_touches to public')
    await query(`create function proof_touch() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare own jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
      begin
        insert into proof_touches (table_name, organisation, row_text)
          values (tg_table_name, coalesce(own->>'organisation_id', own#>>'{data,organisation}'), own::text);
        if tg_op = 'UPDATE' and to_jsonb(old)->>'organisation_id' is distinct from own->>'organisation_id' then
          insert into proof_touches (table_name, organisation, row_text)
            values (tg_table_name, to_jsonb(old)->>'organisation_id', to_jsonb(old)::text);
        end if;
        return null;
      end $$`)
    const { rows } = await query(`select oid::regclass::text as name from pg_class
      where relkind = 'r' and (relnamespace = 'public'::regnamespace and relname not in ('migrations', 'proof_touches')
        or relnamespace = 'pgboss'::regnamespace and relname = 'job_common') order by 1`)
    for (const { name } of rows) {
      await query(
        `create trigger proof_touch after insert or update or delete on ${name} for each row execute function proof_touch()`,
      )
    }
  })
}

/** Asked after each request: what was touched since the last question. */
export async function touchesIn({ db }: Pick<Engine, 'db'>): Promise<() => Promise<readonly Touch[]>> {
  let last = 0
  const since = async () => {
    const { rows } = await sql<{
      id: number
      table_name: string
      organisation: string | null
      row_text: string
    }>`
      select id, table_name, organisation, row_text from proof_touches where id > ${last} order by id`.execute(
      db,
    )
    last = rows.at(-1)?.id ?? last
    return rows.map(({ table_name, organisation, row_text }) => ({
      table: table_name,
      organisation,
      row: row_text,
    }))
  }
  await since()
  return since
}
