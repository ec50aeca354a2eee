/** The size of a logical unit. */
export interface Capacity {
  /** Length of a logical block in bytes. */
  readonly blockLength: number
  /** Number of logical blocks; the last LBA is one less. */
  readonly blocks: number
  /** Physical blocks are 2ⁿ logical ones; undefined when only READ CAPACITY (10) was answered. */
  readonly physicalBlockExponent: number | undefined
  /** Unmapped blocks exist (LBPME); undefined likewise. */
  readonly thin: boolean | undefined
  /** Protection information is in use (PROT_EN); undefined likewise. */
  readonly protection: boolean | undefined
}
