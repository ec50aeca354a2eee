/**
 * Where the next bytes from the wire are to land. A read of the socket costs several microseconds, a copy of 16 KiB about
 * one: so small segments are read many at a time into the staging buffer and copied, and large ones go straight into the
 * memory that the application lent.
 */

/**
 * Length in bytes of the staging buffer. It is filled from its beginning, so that a session that reads little never touches
 * the rest, and the system does not back that with memory.
 */
export const STAGING_LENGTH: number = 1024 * 1024

/** The shortest one that holds any header with its digest, and the tail of a segment. */
export const MIN_STAGING_LENGTH = 4096

/** So much of the staging buffer is filled by one read as long as a segment may follow that is to be aimed. */
export const READ_LENGTH: number = 256 * 1024

/**
 * The staging buffer begins this many bytes past a page: large allocations of Node begin at page + 16, where the kernel's
 * copy was measured 2-3 times slower.
 */
export const STAGING_SHIFT = 2048

/** With this many bytes of a segment missing, they are aimed at the application's buffer (4 … 16 KiB measured equal). */
export const DIRECT_LENGTH: number = 16 * 1024

/** After a Data-In this large the next header is read alone, so that the whole of the next segment can be aimed. */
export const HEADER_ALONE_LENGTH: number = 128 * 1024

/**
 * After this many bytes of shorter segments in a row, one read may fill all of the staging buffer. That takes 4 to 15 % off reads
 * of 4 KiB at depth 128, whose answers are more than {@link READ_LENGTH} together, and 10 % off those of 64 KiB. A large segment
 * that follows after all may be swallowed whole; but then as much came before it that had to be copied anyway.
 */
export const LONG_READ_AFTER: number = 1024 * 1024

/** With this much of a segment behind a short piece of lent memory, that piece is read alone, so that the rest can be aimed. */
export const PIECE_ALONE_LENGTH: number = 64 * 1024

/** How the reader places data: `auto` by what was measured cheapest, or always one way where that is possible. */
export type PlacementMode = 'auto' | 'direct' | 'staged'

/**
 * Whether one read may fill all of the staging buffer.
 * @param shortLength bytes of segments that were placed since the last one whose header was worth reading alone
 */
export function readsLong(mode: PlacementMode, shortLength: number): boolean {
  return mode === 'staged' || (mode === 'auto' && shortLength >= LONG_READ_AFTER)
}

/** Whether the rest of a segment is aimed at the lent buffer: `contiguous` is how much of the rest lies in one piece. */
export function aimsAtLoan(mode: PlacementMode, contiguous: number): boolean {
  return mode !== 'staged' && contiguous >= DIRECT_LENGTH
}

/** Whether no more is read than the end of a PDU and the next header, given the length of the last segment that was placed. */
export function readsHeaderAlone(mode: PlacementMode, lastPlacedLength: number): boolean {
  if (mode === 'staged') return false
  return lastPlacedLength >= (mode === 'direct' ? DIRECT_LENGTH : HEADER_ALONE_LENGTH)
}

/** Whether no more is read than one piece of lent memory that is too short to be aimed at, given what lies behind it. */
export function readsPieceAlone(mode: PlacementMode, behind: number): boolean {
  if (mode === 'staged') return false
  return behind >= (mode === 'direct' ? DIRECT_LENGTH : PIECE_ALONE_LENGTH)
}
