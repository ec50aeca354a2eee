export function verdict(output: string, required: boolean): { failed: boolean; said: string[] }
