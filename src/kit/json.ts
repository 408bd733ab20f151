/** What JSON can hold, for facts that travel through the journal and the job queue. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
