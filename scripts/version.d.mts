export function textOf(changeset: string): string
export function withVersion(text: string, version: string, date: string, texts: readonly string[]): string
