import type { StateRow } from '@iscsi/protocol'

export const DOCUMENT: string
export function withDrawings(
  document: string,
  tables: Readonly<Record<string, Readonly<Record<string, StateRow<string>>>>>,
): string
