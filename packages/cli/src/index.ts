export { runDemo } from './demo-steps.ts'
export type { DemoOptions } from './demo-steps.ts'
export { Narrator } from './narrator.ts'
