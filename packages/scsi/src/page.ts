/** Pages as values: code, name, and both directions of one layout. Shared by VPD, mode and log pages. */

/** A page of one kind. Pass it to the command that fetches it: `inquiryVpd(page)`, `modeSense10(page)`, `logSense(page)`. */
export interface PageCodec<Page, Input = Page> {
  readonly code: number
  /** 0 when the page has no subpages. */
  readonly subpage?: number
  /** As the standard writes it. */
  readonly name: string
  /** Reads the page with its header. Never throws. */
  readonly parse: (data: Uint8Array) => Page
  /** Builds the page with its header. @throws RangeError or TypeError when a value does not fit. */
  readonly encode: (page: Input) => Uint8Array
}
