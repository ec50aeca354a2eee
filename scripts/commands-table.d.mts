import type { CdbDefinition } from '@iscsi/scsi'

export const DOCUMENT: string
export function withTable(document: string, table: Readonly<Record<string, CdbDefinition>>): string
