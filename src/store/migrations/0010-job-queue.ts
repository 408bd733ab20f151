import { construction, queueSetup } from '../queue-schema.ts'
import { jobsSchema } from '../roles.ts'

/** The tables of the job queue, built by its package and owned as all others are; its door may fill them, not change
 *  them. Whoever starts with an older package's tables is brought up by `upgradeQueue`. */
export const statements = [
  construction,
  `grant usage on schema ${jobsSchema} to vektor_jobs`,
  `grant select, insert, update, delete on all tables in schema ${jobsSchema} to vektor_jobs`,
  `alter default privileges in schema ${jobsSchema} grant select, insert, update, delete on tables to vektor_jobs`,
  ...queueSetup,
]
