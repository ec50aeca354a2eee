/**
 * How much memory is taken on a device's word. Every other reply has the room that the caller gives it, or a default of some KiB,
 * and what does not fit stays out; these are the lengths that a device claims and that memory is made for.
 */
import { LimitError } from './errors.ts'

const MIB = 1024 * 1024

/**
 * Bytes of the LUN list (SPC-5, REPORT LUNS parameter data; its length has 32 bits): 131 071 LUNs. Flat space addressing, the
 * widest of one level (SAM-5), has 16 384.
 */
export const MAX_LUN_LIST_LENGTH: number = MIB

/** Bytes of a VPD page: the ALLOCATION LENGTH of INQUIRY (SPC-5) has 16 bits, so this much of a page can be had. */
export const MAX_VPD_PAGE_LENGTH = 0xffff

/**
 * Bytes of a logical block, of which READ CAPACITY has 32 bits. Disks have 512 to 4096, and what is emulated up to 64 KiB. Streams
 * read and write chunks of 1 MiB, or of one block if that is more: up to here it never is, and they hold what they promise.
 */
export const MAX_BLOCK_LENGTH: number = MIB

/**
 * Checks a length that a device claims before memory is made by it.
 * @param what the command, and what of it has that length, for the message
 * @throws LimitError for 0, and for more than `most`
 */
export function checkClaim(what: string, claimed: number, most: number): void {
  if (claimed < 1 || claimed > most) throw new LimitError(what, claimed, most)
}
