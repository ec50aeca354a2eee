/** What the architecture tests read: the files of the workspace and what they import. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'dist', 'coverage'])

/** Every file below a folder of the workspace whose name ends so, as sorted paths from the root such as `test/x.ts`. */
export function filesBelow(folder: string, ending: string): string[] {
  const below = readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path, ending)
    return path.endsWith(ending) ? [path] : []
  })
  return below.sort()
}

/** Every TypeScript file below a folder, likewise. */
export function typeScriptFiles(folder: string): string[] {
  return filesBelow(folder, '.ts')
}

/** The names of the folders under `packages/`. */
export function packageNames(): string[] {
  return readdirSync(join(ROOT, 'packages'))
}

/** The sources of one package, or of all of them. */
export function sourceFiles(packageName?: string): string[] {
  const names = packageName === undefined ? packageNames() : [packageName]
  return names.flatMap((name) => typeScriptFiles(`packages/${name}/src`))
}

/** The text of a file, its path given from the root of the workspace. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Every specifier that a file imports or exports from: static, dynamic, `import type`, `require`. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)
}

/** What the compiler makes of a package's tsconfig.json, with everything that it extends. */
export function compilerOptions(packageName: string): ts.CompilerOptions {
  const folder = join(ROOT, 'packages', packageName)
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown
  }
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).options
}
