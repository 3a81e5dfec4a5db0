// Checks the size budgets and the inner walls (CONTRIBUTING.md): prints what breaks them and ends with 1.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BUDGET = { functionP90: 20, functionMost: 60, fileMedian: 90, fileMost: 300 }

/** Who may not import whom: [from, to, allowed anyway]. Paths are below src/ or web/. */
const WALLS = [
  [/^src\/model\//, /^src\/(?!model\/)|^web\//],
  [/^src\/(read|stories|odds|present)\//, /^src\/(ledger|api|cli)\//],
  [/^src\/(?!cli\/)|^web\//, /^src\/cli\//],
  [/^src\/(?!api\/|cli\/)/, /^src\/api\//],
  [/^web\//, /^src\/(?!api\/types|present\/|odds\/|model\/|ontology\/)/],
  [/^src\/(?!demarche\.ts|index\.ts|api\/|cli\/)/, /^src\/demarche\.ts/],
]

function* sources(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) {
      if (name !== 'generated' && name !== 'node_modules') yield* sources(path)
    } else if (
      /\.(ts|tsx|mjs)$/.test(name) &&
      !/\.(test|cases|bench|d)\.tsx?$/.test(name) &&
      !path.includes('/testing/')
    )
      yield path
  }
}

function measure(path) {
  const text = readFileSync(path, 'utf8')
  const { program } = parseSync(path, text)
  const lineOf = lineIndex(text)
  const functions = []
  const note = (node) => functions.push({ line: lineOf(node.start), lines: lineOf(node.end) - lineOf(node.start) + 1 })
  new Visitor({ FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note }).visit(program)
  const imports = []
  const from = (node) => node.source && imports.push(node.source.value)
  new Visitor({
    ImportDeclaration: from,
    ExportNamedDeclaration: from,
    ExportAllDeclaration: from,
    ImportExpression: from,
  }).visit(program)
  return {
    path: relative(ROOT, path),
    lines: text.split('\n').length - 1,
    functions,
    imports: imports.map((name) => resolveImport(path, name)).filter(Boolean),
    barrels: /^export \* from/m.test(text),
  }
}

function lineIndex(text) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

function resolveImport(path, name) {
  return typeof name === 'string' && name.startsWith('.')
    ? relative(ROOT, resolve(dirname(path), name)).replace(/\.jsx?$/, '.ts')
    : null
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0

function sizes(files) {
  const faults = []
  const functions = files.flatMap((file) => file.functions.map((f) => ({ ...f, path: file.path })))
  for (const f of functions)
    if (f.lines > BUDGET.functionMost)
      faults.push(`${f.path}:${f.line} a function of ${f.lines} lines (most: ${BUDGET.functionMost})`)
  for (const f of files)
    if (f.lines > BUDGET.fileMost) faults.push(`${f.path} has ${f.lines} lines (most: ${BUDGET.fileMost})`)
  const lengths = functions.map((f) => f.lines).sort((a, b) => a - b)
  const fileLengths = files.map((f) => f.lines).sort((a, b) => a - b)
  const p90 = quantile(lengths, 0.9)
  const median = quantile(fileLengths, 0.5)
  if (p90 > BUDGET.functionP90)
    faults.push(`nine in ten functions should have at most ${BUDGET.functionP90} lines; p90 is ${p90}`)
  if (median > BUDGET.fileMedian)
    faults.push(`the median file should have at most ${BUDGET.fileMedian} lines; it has ${median}`)
  process.stderr.write(
    `house: ${files.length} files, median ${median} lines; ${functions.length} functions, median ${quantile(lengths, 0.5)}, p90 ${p90}, most ${lengths.at(-1)}\n`,
  )
  return faults
}

function walls(files) {
  const faults = []
  for (const file of files) {
    if (file.barrels) faults.push(`${file.path} re-exports by *; name what is exported`)
    for (const target of file.imports) {
      for (const [from, to] of WALLS)
        if (from.test(file.path) && to.test(target)) faults.push(`${file.path} imports ${target} through a wall`)
    }
  }
  return faults
}

const files = ['src', 'web'].flatMap((folder) => [...sources(join(ROOT, folder))].map(measure))
const faults = [...sizes(files), ...walls(files)]
for (const fault of faults) process.stderr.write(`house: ${fault}\n`)
process.exit(faults.length > 0 ? 1 : 0)
