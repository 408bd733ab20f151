/** Milliseconds one query may take, whichever the engine; migrations, backups and restores may take longer. */
export const usualQueryLimit = 30_000
