/** The owner of the schema and one role behind each door. None can sign in; a transaction puts one on. */
const doorRoles = ['vektor_gate', 'vektor_desk', 'vektor_territory', 'vektor_jobs', 'vektor_notes'] as const
export const ownerRole = 'vektor_owner'
/** Every role a login must be able to put on; an older database may lack the newest. */
export const allRoles: readonly string[] = [ownerRole, ...doorRoles]
export const jobsSchema = 'pgboss'

/** First version where a membership itself says whether it is inherited. */
const membershipOptionsSince = 16

/** R-STO-3. What an administrator of the database runs once, in the program's own database: the roles, the membership
 *  of `login` in them without inheritance, the rights on the schema. May be run again. `version` is the major one. */
export function rolesSql(login: string, version: number): string {
  const roles = allRoles
  const who = quoted(login)
  const options = version >= membershipOptionsSince ? ' with inherit false, set true' : ''
  // A login that helps itself loses its rights on the schema on the way: what needs them comes first.
  return [
    ...roles.map((role) => createIfMissing(role, 'nologin noinherit')),
    createIfMissing(login, 'login noinherit'),
    ...roles.map((role) => `grant ${role} to ${who}${options}`),
    onThisDatabase('revoke temporary', 'from public'),
    onThisDatabase('grant connect', `to ${who}`),
    onThisDatabase('grant create', `to ${ownerRole}`),
    `create schema if not exists ${jobsSchema} authorization ${ownerRole}`,
    'revoke create on schema public from public',
    `grant usage on schema public to ${doorRoles.join(', ')}`,
    `alter schema public owner to ${ownerRole}`,
    ...(options ? [] : [`alter role ${who} noinherit`]),
  ]
    .map((statement) => `${statement};\n`)
    .join('')
}

function createIfMissing(role: string, options: string): string {
  return `do $$ begin create role ${quoted(role)} ${options}; exception when duplicate_object or unique_violation then null; end $$`
}

function onThisDatabase(deed: string, whom: string): string {
  return `do $$ begin execute format('${deed} on database %I ${whom.replaceAll("'", "''")}', current_database()); end $$`
}

function quoted(name: string): string {
  if (!/^[\w.@-]+$/.test(name)) throw new Error(`not a name of a role: ${name}`)
  return `"${name}"`
}
