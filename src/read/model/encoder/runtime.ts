import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { DemarcheError } from '../../../model/errors.js'

// required, not imported: the first article may be read when a test runner's or bundler's own loader has already closed
const require = createRequire(import.meta.url)

/** The members of the ONNX runtimes that are used; onnxruntime-node and onnxruntime-web both have them. */
interface Runtime {
  readonly InferenceSession: { create(model: string | Uint8Array, options: SessionOptions): Promise<Session> }
  readonly Tensor: new (
    type: 'float32' | 'int64',
    data: Float32Array | BigInt64Array,
    dims: readonly number[],
  ) => unknown
  readonly env: { wasm: { numThreads?: number; proxy?: boolean }; logLevel?: string }
}

interface SessionOptions {
  readonly intraOpNumThreads: number
  readonly interOpNumThreads: number
  readonly executionProviders: readonly string[]
  readonly graphOptimizationLevel: 'all'
  readonly enableMemPattern: boolean
  readonly logSeverityLevel: 3
}

interface Session {
  readonly outputNames: readonly string[]
  run(
    feeds: Record<string, unknown>,
  ): Promise<Record<string, { readonly data: unknown; readonly dims: readonly number[] }>>
  release(): Promise<void>
}

/** Which runtime runs the models: native code, or WebAssembly where there is none for this machine. */
export type RuntimeName = 'onnxruntime-node' | 'onnxruntime-web'

/** Numbers with their shape, row-major. Integers go in as int64. */
export interface Numbers {
  readonly data: Float32Array | BigInt64Array
  readonly dims: readonly number[]
}

export interface Floats extends Numbers {
  readonly data: Float32Array
}

export interface Model {
  readonly runtime: RuntimeName
  /** Runs the model once. Inputs and outputs by name. Throws DemarcheError `model_unusable` when the runtime refuses the inputs. */
  run(inputs: Readonly<Record<string, Numbers>>): Promise<Readonly<Record<string, Floats>>>
  /** Frees the native memory; the model cannot be run afterwards. */
  close(): Promise<void>
}

export interface OpenOptions {
  /** Threads of one run; default 1, as articles go to several workers. */
  readonly threads?: number
  /** Only this runtime; default: native, and WebAssembly where that fails to load. */
  readonly runtime?: RuntimeName
}

/**
 * Opens an ONNX model. This file alone knows the runtimes.
 * @param model its path, or its bytes.
 * Throws DemarcheError `model_unusable` with the cause when no runtime loads it.
 */
export async function openModel(model: string | Uint8Array, options: OpenOptions = {}): Promise<Model> {
  const names = options.runtime ? [options.runtime] : (['onnxruntime-node', 'onnxruntime-web'] as const)
  const threads = Math.max(1, Math.min(options.threads ?? 1, availableParallelism()))
  const causes: unknown[] = []
  for (const name of names) {
    try {
      const runtime = await load(name, threads)
      return new OpenedModel(name, runtime, await runtime.InferenceSession.create(model, settings(name, threads)))
    } catch (cause) {
      causes.push(cause)
    }
  }
  throw new DemarcheError('model_unusable', `No ONNX runtime runs the model: ${causes.map(String).join('; ')}`, {
    value: typeof model === 'string' ? model : `${model.length} bytes`,
    cause: causes[0],
  })
}

async function load(name: RuntimeName, threads: number): Promise<Runtime> {
  if (name === 'onnxruntime-node') return require('onnxruntime-node') as Runtime
  const runtime = require('onnxruntime-web') as Runtime
  runtime.env.wasm.numThreads ??= threads
  return runtime
}

function settings(name: RuntimeName, threads: number): SessionOptions {
  return {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionProviders: [name === 'onnxruntime-node' ? 'cpu' : 'wasm'],
    graphOptimizationLevel: 'all',
    // the pattern is kept per input shape, and shapes differ from batch to batch: it would only cost memory
    enableMemPattern: false,
    logSeverityLevel: 3,
  }
}

class OpenedModel implements Model {
  readonly runtime: RuntimeName
  readonly #runtime: Runtime
  readonly #session: Session

  constructor(name: RuntimeName, runtime: Runtime, session: Session) {
    this.runtime = name
    this.#runtime = runtime
    this.#session = session
  }

  async run(inputs: Readonly<Record<string, Numbers>>): Promise<Record<string, Floats>> {
    const feeds = Object.entries(inputs).map(([name, { data, dims }]) => [name, this.#tensor(data, dims)])
    try {
      const found = await this.#session.run(Object.fromEntries(feeds) as Record<string, unknown>)
      return Object.fromEntries(
        Object.entries(found).map(([name, { data, dims }]) => [name, { data: data as Float32Array, dims }]),
      )
    } catch (cause) {
      throw new DemarcheError('model_unusable', `The model refused its inputs: ${String(cause)}`, { cause })
    }
  }

  async close(): Promise<void> {
    await this.#session.release()
  }

  #tensor(data: Float32Array | BigInt64Array, dims: readonly number[]): unknown {
    return new this.#runtime.Tensor(data instanceof Float32Array ? 'float32' : 'int64', data, dims)
  }
}
