/** @throws RangeError, which names the field, its range and the value, for what is no whole number from `least` to `most` */
export function checkWhole(name: string, value: unknown, least: number, most: number): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}, was ${String(value)}`)
}
