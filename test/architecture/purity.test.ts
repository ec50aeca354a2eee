/** `protocol` and `scsi` are pure: the compiler shows them nothing of a host, and their sources reach for nothing. */
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { compilerOptions, importsOf, readText, sourceFiles } from './sources.ts'

const PURE_PACKAGES = ['protocol', 'scsi']

/** What only a host can give: I/O, a clock, randomness, or a way round this list. */
const HOST_NAMES: ReadonlySet<string> = new Set([
  'Buffer',
  'Date',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'eval',
  'fetch',
  'global',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
])

/** Arithmetic that every host has: a source may use these if it declares for itself what it uses of them. */
const DECLARABLE_NAMES: ReadonlySet<string> = new Set(['TextDecoder', 'TextEncoder'])

/** The names of a host that a source refers to, with their line numbers. */
function impurities(text: string): string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const report = (node: ts.Node, name: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${String(line + 1)}: ${name}`)
  }
  const declared = new Set(
    file.statements
      .flatMap((statement): readonly (ts.VariableDeclaration | ts.Statement)[] =>
        ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement],
      )
      .flatMap((node) =>
        (ts.isVariableDeclaration(node) || ts.isClassDeclaration(node)) && node.name ? [node.name] : [],
      )
      .map((name) => name.getText()),
  )
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node)) {
      if (HOST_NAMES.has(node.text)) report(node, node.text)
      if (DECLARABLE_NAMES.has(node.text) && !declared.has(node.text)) report(node, node.text)
    }
    if (/^Math\s*(\??\.\s*random|(\?\.)?\[.*\])$/.test(node.getText())) report(node, node.getText())
    ts.forEachChild(node, visit)
  }
  visit(file)
  for (const specifier of importsOf(text))
    if (!specifier.startsWith('.')) found.push(`import of ${specifier}`)
  for (const reference of ts.preProcessFile(text).typeReferenceDirectives)
    found.push(`types of ${reference.fileName}`)
  for (const reference of ts.preProcessFile(text).libReferenceDirectives)
    found.push(`lib ${reference.fileName}`)
  return found
}

/** Is this identifier the name of a member (`x.process`, `{ process: 1 }`, `interface { process: X }`)? */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isQualifiedName(parent)) return parent.right === node
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isGetAccessorDeclaration(parent) ||
    ts.isSetAccessorDeclaration(parent)
  return isMember && parent.name === node
}

describe('the check of purity', () => {
  test.each([
    ['Date.now()', ['1: Date']],
    ['const now: Date = later', ['1: Date']],
    ['\nMath.random()', ['2: Math.random']],
    ["Math['random']()", ["1: Math['random']"]],
    ['const a = { process }', ['1: process']],
    ['globalThis.crypto.randomUUID()', ['1: globalThis']],
    ['declare const Buffer: number', ['1: Buffer']],
    ['new TextEncoder().encode(text)', ['1: TextEncoder']],
    ["import { readFile } from 'node:fs'", ['import of node:fs']],
    ["type A = import('node:net').Socket", ['import of node:net']],
    ['/// <reference types="node" />', ['types of node']],
    ['/// <reference lib="dom" />', ['lib dom']],
  ])('finds the host in %j', (text, found) => {
    expect(impurities(text)).toEqual(found)
  })

  test.each([
    '// Date.now() in a comment',
    "const word = 'process'",
    'task.process(pdu)',
    'const state = { console: 1 }',
    'interface Provider { readonly crypto: Hash }',
    'Math.max(1, 2)',
    'declare class TextEncoder { encode(text: string): Uint8Array }\nnew TextEncoder()',
    'declare const TextDecoder: new () => Decoder\nnew TextDecoder()',
    "import { readUint32 } from './bytes.ts'",
  ])('finds nothing in %j', (text) => {
    expect(impurities(text)).toEqual([])
  })
})

describe.each(PURE_PACKAGES)('%s', (name) => {
  test('is compiled with the ES2023 library alone and no ambient types', () => {
    const { lib, types } = compilerOptions(name)
    expect({ lib, types }).toEqual({ lib: ['lib.es2023.d.ts'], types: [] })
  })

  test('refers to nothing of a host', () => {
    const files = sourceFiles(name)
    expect(files).toContain(`packages/${name}/src/index.ts`)
    expect(files.flatMap((file) => impurities(readText(file)).map((found) => `${file}:${found}`))).toEqual([])
  })
})
