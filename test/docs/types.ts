/** Type-checks text that is in no file, as a user's compiler would: against the declarations of the built packages. */
import { dirname, join } from 'node:path'
import ts from 'typescript'

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  // The examples that are files are JavaScript, with the types in comments.
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
}

/** A module that need not exist. */
export interface Module {
  /** By which the errors name it, and the line there that it begins with. */
  readonly name: string
  readonly firstLine: number
  readonly code: string
}

/** Declarations that were read once. */
const parsed = new Map<string, ts.SourceFile | undefined>()

/** What the compiler has to say: `name:line: message`. */
export function typeErrors(modules: readonly Module[]): readonly string[] {
  // They lie where the packages are found.
  const paths = new Map(
    modules.map((module, index) => {
      const extension = module.name.endsWith('.mjs') ? 'mjs' : 'ts'
      return [join(import.meta.dirname, `${index}.${extension}`), module]
    }),
  )
  const host = ts.createCompilerHost(OPTIONS)
  host.fileExists = (path) => paths.has(path) || ts.sys.fileExists(path)
  host.readFile = (path) => paths.get(path)?.code ?? ts.sys.readFile(path)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (path, version, ...rest) => {
    const module = paths.get(path)
    if (module !== undefined) return ts.createSourceFile(path, module.code, version)
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, version, ...rest))
    return parsed.get(path)
  }
  host.getCurrentDirectory = () => dirname(import.meta.dirname)
  const program = ts.createProgram([...paths.keys()], OPTIONS, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, ' ')
    if (file === undefined) return message
    const { name, firstLine } = paths.get(file.fileName) ?? { name: file.fileName, firstLine: 1 }
    return `${name}:${firstLine + file.getLineAndCharacterOfPosition(start).line}: ${message}`
  })
}
