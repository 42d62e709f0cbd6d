/** Photos of one meeting (ux.md S6f), or of one step. */
export const PHOTO_LIMIT = 10
