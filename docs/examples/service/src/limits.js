/** Maximum size of a body: thirteen facts and a few dates take some hundred bytes. */
export const PERSON_BYTES = 4096;

/** Maximum number of rows of a batch. */
export const BATCH_ROWS = 1000;
/** Maximum size of a batch: a row with every fact takes less than 200 bytes. */
export const BATCH_BYTES = 262_144;
/** A batch counts as this many requests of one client. */
export const BATCH_COST = 10;
