/* What a terminal would obey, or what changes how the rest looks: control and format characters (Unicode, Cc and Cf). */

/** Text from elsewhere without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�')
}

/** The ends of lines, and how our titles are painted (ECMA-48, SGR: bold, and its end). */
const OUR_OWN: ReadonlySet<string> = new Set(['\n', '\u001b[1m', '\u001b[22m'])

/**
 * {@link printable} for the text of a whole result, which has lines and painted titles of our own. What is in a line has passed
 * through `printable` already, or else could begin a line; this is for what somebody forgot.
 */
export function printableLines(text: string): string {
  return text.replace(/\p{Cc}\[(?:1|22)m|[\p{Cc}\p{Cf}]/gu, (found) =>
    OUR_OWN.has(found) ? found : printable(found),
  )
}
