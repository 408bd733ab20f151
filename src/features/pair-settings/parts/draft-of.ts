import { type PairSettings, usualSettings } from '#domain/needs/pair-settings.ts'
import { fieldsOf, orderOf, readPairSettings } from '#domain/needs/read-pair-settings.ts'
import { settingsChanges } from '#domain/needs/settings-changes.ts'
import type { Errors, Trouble, Typed } from '../../route.ts'
import type { SettingsDesk } from '../queries.ts'
import { errorsOf } from '../texts.ts'

/** What stands in the form: what was typed, and as settings where it can be read. */
export type Draft = {
  readonly fields: Typed
  readonly errors: Errors
  readonly settings: PairSettings | undefined
  /** It differs from what is in force. */
  readonly differs: boolean
  /** The version somebody looks at, instead of typing. */
  readonly looking: number | undefined
}

/** The form as it was sent to be tried, an earlier version, the usual settings, or those in force. */
export function draftOf(desk: SettingsDesk, search: Typed, trouble?: Trouble): Draft {
  if (trouble)
    return {
      ...{ fields: trouble.values, errors: trouble.errors, settings: undefined },
      ...{ differs: true, looking: undefined },
    }
  if (search.order === undefined) {
    const wanted = Number(search.version ?? Number.NaN)
    const earlier =
      wanted === 0
        ? usualSettings
        : desk.versions.find(({ settings }) => settings.version === wanted)?.settings
    return { ...ready(desk, earlier ?? desk.settings), looking: earlier?.version }
  }
  const read = readPairSettings(search)
  if (!read.ok)
    return {
      ...{ fields: search, errors: errorsOf(read.refusal), settings: undefined },
      ...{ differs: true, looking: undefined },
    }
  const draft = ready(desk, { ...read.value, version: desk.settings.version + 1 })
  const order = search.was === search.policy && orderOf(search)
  return {
    ...draft,
    fields: order ? { ...draft.fields, order: order.join(',') } : draft.fields,
    looking: undefined,
  }
}

function ready(desk: SettingsDesk, settings: PairSettings) {
  const differs = settingsChanges(desk.settings, settings).length > 0
  return { fields: fieldsOf(settings), errors: {}, settings, differs }
}
