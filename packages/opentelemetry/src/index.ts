/** OpenTelemetry for `@iscsi/client`: {@link IscsiInstrumentation}. */
export { IscsiInstrumentation } from './instrumentation.ts'
export type { IscsiInstrumentationConfig } from './instrumentation.ts'
