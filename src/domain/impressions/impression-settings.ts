import reference from '#reference/impressions.json' with { type: 'json' }

/** Days and numbers of measurements and questions: settings, each with its reason in the reference data. */
export const settings = reference.settings

/** R-IMP-9. Fewer people than that are never shown. The only place of this number. */
export const leastPeople = settings.leastPeople
