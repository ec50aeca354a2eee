import { AsyncLocalStorage } from 'node:async_hooks'
import { tracingChannel } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { CommandMessage, Conclusion, ConnectMessage, LoginMessage } from '@iscsi/client'
import { context, metrics, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type {
  Attributes,
  Context,
  Histogram,
  MeterProvider,
  Span,
  Tracer,
  TracerProvider,
} from '@opentelemetry/api'
import {
  commandAttributes,
  commandDimensions,
  connectAttributes,
  errorType,
  loginAttributes,
} from './attributes.ts'

/** What can be set. */
export interface IscsiInstrumentationConfig {
  /** Whether it begins when it is made. Default true. */
  readonly enabled?: boolean
}

const NAME = '@iscsi/opentelemetry'
const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { readonly version: string }

/** Seconds: from a command that a cache answers to one that has timed out. */
const BUCKETS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10, 60,
]

/** What is followed of an operation until it ends. */
interface Followed {
  readonly span: Span
  readonly context: Context
  readonly begin: number
}

/** What one channel's messages become. */
interface Kind<Message extends Conclusion> {
  readonly name: (message: Message) => string
  readonly attributes: (message: Message) => Attributes
  /** What the histogram of durations is told; undefined: nothing. */
  readonly dimensions?: (message: Message) => Attributes
}

/**
 * Makes a span of every command, login and `connect()` of `@iscsi/client`, and records the duration of every command in the
 * histogram `iscsi.client.operation.duration`. It listens to the client's tracing channels: nothing is patched, and it may be
 * loaded before the client or after it.
 *
 *     registerInstrumentations({ instrumentations: [new IscsiInstrumentation()] })
 *
 * Without `@opentelemetry/instrumentation` it is used alone: then the global providers count, or those that are set.
 */
export class IscsiInstrumentation {
  readonly instrumentationName: string = NAME
  readonly instrumentationVersion: string = VERSION
  /** The operation that the code at hand belongs to: logins and inquiries are within the connect() that orders them. */
  readonly #within = new AsyncLocalStorage<Context>()
  /** Those of operations that are over: what comes out of them later is not a part of them. */
  readonly #over = new WeakSet<Context>()
  #config: IscsiInstrumentationConfig
  #tracer: Tracer
  #duration: Histogram
  #undo: (() => void)[] = []

  constructor(config: IscsiInstrumentationConfig = {}) {
    this.#config = config
    this.#tracer = trace.getTracer(NAME, VERSION)
    this.#duration = durationOf(metrics.getMeterProvider())
    if (config.enabled !== false) this.enable()
  }

  /** Begins to listen. */
  enable(): void {
    if (this.#undo.length > 0) return
    this.#follow<CommandMessage>('iscsi:command', {
      name: ({ name }) => name,
      attributes: commandAttributes,
      dimensions: commandDimensions,
    })
    this.#follow<LoginMessage>('iscsi:login', { name: () => 'login', attributes: loginAttributes })
    this.#follow<ConnectMessage>('iscsi:connect', {
      name: ({ call }) => call,
      attributes: connectAttributes,
    })
  }

  /** Listens no more. Spans of what is under way are not ended. */
  disable(): void {
    for (const undo of this.#undo.splice(0)) undo()
  }

  /** Where spans go from now on; without it, to the global provider. */
  setTracerProvider(provider: TracerProvider): void {
    this.#tracer = provider.getTracer(NAME, VERSION)
  }

  /** Where the histogram goes from now on; without it, to the global provider. */
  setMeterProvider(provider: MeterProvider): void {
    this.#duration = durationOf(provider)
  }

  /** Settings, as `registerInstrumentations` hands them over. */
  setConfig(config: IscsiInstrumentationConfig): void {
    this.#config = config
  }

  /** The settings that hold. */
  getConfig(): IscsiInstrumentationConfig {
    return this.#config
  }

  #follow<Message extends Conclusion>(channelName: string, kind: Kind<Message>): void {
    const channel = tracingChannel<Context, Message>(channelName)
    const followed = new WeakMap<Message, Followed>()
    // As a store, so that what the operation does is within its span.
    channel.start.bindStore(this.#within, (message) => {
      const begun = this.#begin(kind, message)
      followed.set(message, begun)
      return begun.context
    })
    const subscribers = {
      start: ignore,
      end: ignore,
      asyncStart: ignore,
      asyncEnd: (message: Message): void => {
        const begun = followed.get(message)
        if (begun !== undefined) this.#conclude(kind, message, begun)
      },
      error: ignore,
    }
    channel.subscribe(subscribers)
    this.#undo.push(() => {
      channel.start.unbindStore(this.#within)
      channel.unsubscribe(subscribers)
    })
  }

  #begin<Message extends Conclusion>({ name, attributes }: Kind<Message>, message: Message): Followed {
    const parent = this.#parent
    const span = this.#tracer.startSpan(
      name(message),
      { kind: SpanKind.CLIENT, attributes: attributes(message) },
      parent,
    )
    return { span, context: trace.setSpan(parent, span), begin: performance.now() }
  }

  /**
   * A reconnect comes out of the connection's first login, which is over: it is nobody's child. (Whether a span is recording says
   * nothing here: one that the sampler leaves out never is, and what is below it is left out with it.)
   */
  get #parent(): Context {
    const outer = this.#within.getStore()
    return outer === undefined || this.#over.has(outer) ? context.active() : outer
  }

  #conclude<Message extends Conclusion>(
    { dimensions }: Kind<Message>,
    message: Message,
    { span, context: within, begin }: Followed,
  ): void {
    if ('error' in message) {
      const { error } = message
      span.setAttributes(errorType(message))
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: error instanceof Error ? error.message : String(error),
      })
    }
    span.end()
    this.#over.add(within)
    if (dimensions !== undefined)
      this.#duration.record((performance.now() - begin) / 1000, dimensions(message), within)
  }
}

function ignore(): void {
  // The store of the start, and the end, say all.
}

function durationOf(provider: MeterProvider): Histogram {
  return provider.getMeter(NAME, VERSION).createHistogram('iscsi.client.operation.duration', {
    description: 'Duration of SCSI commands, from their order to their end',
    unit: 's',
    advice: { explicitBucketBoundaries: BUCKETS },
  })
}
