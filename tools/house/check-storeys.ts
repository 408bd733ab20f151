import { isBuiltin } from 'node:module'
import { type Import, placeOf } from './imports.ts'
import { homes, pure, storeys } from './plan.ts'
import type { Check, Source } from './source.ts'

/** R-HSE-1, R-HSE-2, R-HSE-3, R-HSE-4: who may import whom, and where each package lives. */
export const checkStoreys: Check = (source) => {
  if (source.storey === 'tests' || source.storey === 'tools') return []
  return source.imports.flatMap((one) => sentenceAbout(source, one) ?? [])
}

function sentenceAbout(source: Source, one: Import): string | undefined {
  if (one.to === 'reference') {
    return one.name.endsWith('.json') ? undefined : `«${one.target}»: from reference/ only JSON is imported`
  }
  if (one.to === 'own') return ownImport(source, one)
  if (source.isTest) return undefined
  if (one.to === 'builtin' || isBuiltin(one.target)) {
    return pure.includes(source.storey)
      ? `${source.storey} only thinks: «${one.target}» is not for it`
      : undefined
  }
  return packageImport(source, one)
}

function ownImport(source: Source, { name, target }: Import): string | undefined {
  const to = placeOf(name)
  if (to.storey === 'tests') return source.isTest ? undefined : `«${target}» is for tests`
  if (source.name.includes('.db.test.')) return undefined
  if (source.isTest && to.storey === 'tools') return undefined
  if (to.storey !== source.storey) {
    return storeys[source.storey]?.includes(to.storey)
      ? undefined
      : `${source.storey} may not import ${to.storey} («${target}»)`
  }
  if (source.storey !== 'features' || to.room === undefined || to.room === source.room) return undefined
  return `a feature may not import the feature ${to.room}: what two share is a rule, a table or a reaction`
}

function packageImport(source: Source, { name, target }: Import): string | undefined {
  const home = homes[name]
  if (home === undefined)
    return `«${target}» has no home: a package of the product is named in tools/house/plan.ts`
  return home.test(source.path) ? undefined : `«${target}» does not live here`
}

/** R-HSE-5. What an island imports travels to the browser, so it may bring no data of the school along. */
export const checkIslands: Check = (source) => {
  if (!source.name.endsWith('.island.tsx')) return []
  return source.imports
    .filter((one) => !one.isType && !allowedInBrowser(source, one))
    .map(({ target }) => `an island may not import «${target}»: only ui and its own feature's islands`)
}

function allowedInBrowser(source: Source, { to, name }: Import): boolean {
  if (to === 'package') return name === 'preact'
  if (to !== 'own') return false
  const place = placeOf(name)
  if (place.storey === 'ui') return true
  if (source.storey === 'ui') return place.storey === 'kit'
  return place.storey === source.storey && place.room === source.room && name.endsWith('.island.tsx')
}
