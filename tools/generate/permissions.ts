import { type Deed, deeds, may } from '#domain/access/policy.ts'
import { isOrganisationRole, organisationRoles, roles } from '#domain/access/role.ts'
import { deedNames } from '#pieces/deed-texts.ts'
import { roleNames } from '#pieces/texts.ts'
import type { GeneratedFile } from './generated-file.ts'
import { permissionsTexts as texts } from './permissions/texts.ts'

/** docs/permissions.md: every deed by every role, as the policy says. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const columns = [texts.deed, texts.code, ...organisationRoles.map((role) => roleNames[role])]
  const peoples = deeds.filter((deed) => organisationRoles.some((role) => may([role], deed)))
  const above = roles.filter((role) => !isOrganisationRole(role)).map((role) => roleNames[role])
  const page = [
    ...texts.head,
    row(columns),
    row(columns.map(() => '---')),
    ...peoples.map(line),
    '',
    `## ${texts.aloneTitle}`,
    '',
    ...(['self', 'account', 'founder', 'job'] as const).map((who) => `- ${texts.alone[who]}: ${done(who)}.`),
    '',
    `## ${texts.noneTitle}`,
    '',
    `${texts.none} ${above.map((name) => name.toLowerCase()).join(', ')}.`,
  ]
  return [{ path: 'docs/permissions.md', text: `${page.join('\n')}\n` }]
}

function line(deed: Deed): string {
  const cells = organisationRoles.map((role) => (may([role], deed) ? texts.yes : ''))
  return row([deedNames[deed], `\`${deed}\``, ...cells])
}

function done(who: 'self' | 'account' | 'founder' | 'job'): string {
  const own = deeds.filter((deed) => may([who], deed))
  return own.map((deed) => `${deedNames[deed]} (\`${deed}\`)`).join(', ')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
