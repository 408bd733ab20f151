import { Transaction } from 'kysely'
import type { Gate, Scope } from './scope.ts'
import type { Tables } from './tables.generated.ts'

type Readings<Door extends Scope | Gate> = Readonly<Record<string, (at: Door) => Promise<unknown>>>
type AnswersTo<Asked extends Readings<never>> = {
  readonly [Name in keyof Asked]: Awaited<ReturnType<Asked[Name]>>
}

/** R-SPD-2. Several readings that need nothing of each other's answers, begun together: the first statements of all travel
 *  in one journey, then the second ones. The answer comes when the last is done, and when one fails, none is left behind
 *  and its own cause is thrown. For reading, and for writing where any order will do: none is promised. */
export async function sideBySide<Door extends Scope | Gate, const Asked extends Readings<Door>>(
  scope: Door,
  asked: Asked,
): Promise<AnswersTo<Asked>> {
  const executor = scope.tables.getExecutor()
  // a transaction has one connection; Kysely lends it to one statement at a time, here to all of them
  const { connection } = await executor.provideConnection(async (connection) => ({ connection }))
  const shared = executor.withConnectionProvider({ provideConnection: (use) => use(connection) })
  const tables = new Transaction<Tables>({ executor: shared, ...unused })
  const causes: unknown[] = []
  const answers = await Promise.all(
    Object.entries(asked).map(async ([name, read]) => {
      const answer = await read({ ...scope, tables }).catch((cause: unknown) => void causes.push(cause))
      return [name, answer] as const
    }),
  )
  if (causes.length > 0) throw causes[0]
  return Object.fromEntries(answers) as AnswersTo<Asked>
}

/** What Kysely wants to know for opening transactions and connections: nobody does that inside of one. */
const unused = { config: {}, driver: {}, dialect: {} } as Omit<
  ConstructorParameters<typeof Transaction<Tables>>[0],
  'executor'
>
