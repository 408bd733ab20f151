/** What an edge costs that may not be. */
export const never = Number.POSITIVE_INFINITY
