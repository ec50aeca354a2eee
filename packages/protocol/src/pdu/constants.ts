/** Length in bytes of the Basic Header Segment (RFC 7143 §11.2.1). */
export const BHS_LENGTH = 48

/** The reserved value of an Initiator Task Tag or Target Transfer Tag: "no tag" (RFC 7143 §11.2.1.8, §11.7.4). */
export const RESERVED_TAG = 0xffffffff
