import { clocks, doors, pure, russian } from './plan.ts'
import type { Check } from './source.ts'

/** R-HSE-8. Russian words live together: in texts, pages, letters, documents, tests and kit/russian. */
export const checkRussian: Check = ({ path, code }) =>
  /\p{Script=Cyrillic}/u.test(code) && !russian.test(path) ? ['Russian words live in texts.ts'] : []

const clock =
  /\bnew\s+Date\s*(\(\s*\)|(?![\s(\w.]))|\bDate\s*\.\s*now\b|(?<![\w.]|new\s)Date\s*\(\s*\)|\bTemporal\s*\.\s*Now\b/
const chance =
  /\bMath\s*\.\s*random\b|\bcrypto\s*\.\s*(randomUUID|getRandomValues)\b|\bperformance\s*\.\s*now\b/

/** R-HSE-9. Today is given, not taken; the pure storeys know no chance either. */
export const checkClock: Check = ({ path, storey, isTest, bare }) => {
  if (isTest || storey === 'app' || storey === 'tools' || clocks.includes(path)) return []
  if (clock.test(bare)) return ['ask scope.today or be given the instant: the clock is in outside/clock.ts']
  if (pure.includes(storey) && chance.test(bare))
    return [`${storey} is pure: be given the time and the chance`]
  return []
}

/** R-HSE-10. The environment is read in one place. */
export const checkEnvironment: Check = ({ path, storey, isTest, bare, imports }) => {
  if (isTest || storey === 'tools' || path === 'src/config.ts') return []
  const reads =
    /\bprocess\s*(\?\.|\.)\s*env\b|\bimport\.meta\.env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(bare)
  const imported =
    imports.some(({ target }) => /^(node:)?process$/.test(target)) && /\bimport\s*\{[^}]*\benv\b/.test(bare)
  return reads || imported ? ['the environment is read in src/config.ts only'] : []
}

const door =
  /\.\s*(transaction|startTransaction)\s*\(|\bset\s+(local\s+|session\s+)?role\b|\bset\s+session\s+authorization\b|\bset_config\(\s*'role'/i

/** R-HSE-13. Three doors lead to the tables, and no other. */
export const checkDoors: Check = ({ path, isTest, storey, code }) =>
  storey !== 'tools' && !isTest && !doors.includes(path) && door.test(code)
    ? ['only the doors in store/scope.ts open a transaction or change the role']
    : []
