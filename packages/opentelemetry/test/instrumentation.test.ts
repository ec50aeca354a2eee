/** Spans and metrics by the real SDK of OpenTelemetry, of a session with the embedded target. */
import { connect, discover } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { context, SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  ParentBasedSampler,
  SamplingDecision,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import type { ReadableSpan, Sampler } from '@opentelemetry/sdk-trace-base'
import { IscsiInstrumentation } from '../src/index.ts'

const SECRET = 'twelve bytes and more'

let target: Target
let spans: InMemorySpanExporter
let measured: InMemoryMetricExporter
let tracers: BasicTracerProvider
let meters: MeterProvider
let instrumentation: IscsiInstrumentation

beforeAll(async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  target = await createTarget({ luns: [{ size: '1M' }], chap: { username: 'alice', secret: SECRET } })
})
afterAll(async () => {
  context.disable()
  await target.close()
})
beforeEach(() => {
  spans = new InMemorySpanExporter()
  tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
  measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  meters = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 2 ** 30 })],
  })
  instrumentation = new IscsiInstrumentation({ enabled: false })
  instrumentation.setTracerProvider(tracers)
  instrumentation.setMeterProvider(meters)
  instrumentation.enable()
})
afterEach(async () => {
  instrumentation.disable()
  await tracers.shutdown()
  await meters.shutdown()
})

const CHAP = { chap: { username: 'alice', secret: SECRET }, reconnect: false } as const

function named(name: string): ReadableSpan {
  const found = spans.getFinishedSpans().find((span) => span.name === name)
  if (found === undefined) throw new Error(`no span ${name}`)
  return found
}

test('a command is a span of kind CLIENT, below the one that is active', async () => {
  await using session = await connect(target.url(), CHAP)
  const tracer = tracers.getTracer('test')
  await tracer.startActiveSpan('backup', async (span) => {
    await session.read16(8, 4)
    span.end()
  })
  const read = named('READ (16)')
  const { host, port } = target.portal
  expect(read).toMatchObject({
    kind: SpanKind.CLIENT,
    status: { code: SpanStatusCode.UNSET },
    attributes: {
      'server.address': host,
      'server.port': port,
      'iscsi.target': 'iqn.2026-11.example.iscsi:target',
      'iscsi.command': 'READ (16)',
      'iscsi.opcode': 0x88,
      'iscsi.lun': '0',
      'iscsi.lba': '8',
      'iscsi.blocks': 4,
      'iscsi.read_length': 2048,
    },
    instrumentationScope: { name: '@iscsi/opentelemetry' },
  })
  expect(read.parentSpanContext?.spanId).toBe(named('backup').spanContext().spanId)
})

test('connect() is a span with its login and its inquiries below it; discover() likewise', async () => {
  await discover({ ...target.portal, ...CHAP })
  expect(named('login').parentSpanContext?.spanId).toBe(named('discover').spanContext().spanId)
  spans.reset()
  await using session = await connect(target.url(), CHAP)
  const outer = named('connect').spanContext()
  for (const name of ['login', 'READ CAPACITY (10)'])
    expect(named(name).parentSpanContext?.spanId).toBe(outer.spanId)
  expect(named('login').attributes).toMatchObject({ 'iscsi.session_type': 'Normal' })
  expect(session.closed).toBe(false)
  await session.testUnitReady()
  expect(named('TEST UNIT READY').parentSpanContext).toBeUndefined()
})

test('what fails has the error in its status, and its code as error.type', async () => {
  await using session = await connect(target.url(), CHAP)
  await expect(session.read16(4096, 1)).rejects.toMatchObject({ code: 'ERR_ISCSI_SCSI' })
  expect(named('READ (16)')).toMatchObject({
    status: { code: SpanStatusCode.ERROR, message: expect.stringContaining('CHECK CONDITION') },
    attributes: { 'error.type': 'ERR_ISCSI_SCSI' },
  })
  spans.reset()
  const wrong = { chap: { username: 'alice', secret: 'another secret than that' } }
  await expect(connect(target.url(), { ...CHAP, ...wrong })).rejects.toMatchObject({
    code: 'ERR_ISCSI_LOGIN',
  })
  for (const name of ['login', 'connect'])
    expect(named(name)).toMatchObject({ attributes: { 'error.type': 'ERR_ISCSI_LOGIN' } })
})

test('durations of commands are a histogram in seconds, told apart by command, server and error', async () => {
  await using session = await connect(target.url(), CHAP)
  for (let lba = 0; lba < 3; lba++) await session.read16(lba, 1)
  await expect(session.read16(4096, 1)).rejects.toThrow()
  await meters.forceFlush()
  const [metric] = measured
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
  expect(metric?.descriptor).toMatchObject({ name: 'iscsi.client.operation.duration', unit: 's' })
  const reads = metric?.dataPoints.filter(({ attributes }) => attributes['iscsi.command'] === 'READ (16)')
  expect(reads?.map(({ attributes, value }) => [attributes['error.type'], value])).toEqual([
    [undefined, expect.objectContaining({ count: 3 })],
    ['ERR_ISCSI_SCSI', expect.objectContaining({ count: 1 })],
  ])
})

test('a login again after a loss is nobody’s child', async () => {
  const quick = { reconnect: { delay: 5, maxDelay: 20 }, defaultTime2Wait: 0 }
  await using session = await connect(target.url(), { ...CHAP, ...quick })
  spans.reset()
  const back = new Promise((resolve) => session.once('reconnect', resolve))
  target.faults.dropConnections()
  await back
  expect(named('login').parentSpanContext).toBeUndefined()
})

test('disabled, it makes nothing; and no secret is anywhere', async () => {
  await (await connect(target.url(), CHAP)).close()
  const seen = JSON.stringify(
    spans.getFinishedSpans().map(({ name, attributes, status }) => [name, attributes, status]),
  )
  expect(seen).not.toContain(SECRET)
  spans.reset()
  instrumentation.disable()
  await using session = await connect(target.url(), CHAP)
  await session.testUnitReady()
  expect(spans.getFinishedSpans()).toEqual([])
  instrumentation.enable()
  instrumentation.enable()
  await session.testUnitReady()
  expect(spans.getFinishedSpans()).toHaveLength(1)
})

test('a connect() that the sampler leaves out takes its login and its inquiries with it', async () => {
  const root: Sampler = {
    shouldSample: (_, __, name) => ({
      decision: name === 'connect' ? SamplingDecision.NOT_RECORD : SamplingDecision.RECORD_AND_SAMPLED,
    }),
    toString: () => 'all but connect()',
  }
  const sampler = new ParentBasedSampler({ root })
  const sampled = new BasicTracerProvider({ sampler, spanProcessors: [new SimpleSpanProcessor(spans)] })
  instrumentation.setTracerProvider(sampled)
  await using session = await connect(target.url(), CHAP)
  expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual([])
  await session.testUnitReady()
  expect(named('TEST UNIT READY').parentSpanContext).toBeUndefined()
  await sampled.shutdown()
})
