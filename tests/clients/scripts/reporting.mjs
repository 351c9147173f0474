// What a client saw of the tables, as JSON on the standard output: see reporting.py.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export const copy = process.argv[2]

export function tableNames() {
  const descriptor = JSON.parse(readFileSync(`${copy}/package/datapackage.json`, 'utf8'))
  return descriptor.resources.filter((each) => each.type === 'table').map((each) => each.name)
}

function kind(value) {
  return value instanceof Date ? 'date' : typeof value
}

function cell(value) {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'number') return String(value)
  const [mantissa, exponent] = String(value).split('e')
  if (exponent === undefined) return mantissa
  const places = (mantissa.split('.')[1] ?? '').length - Number(exponent)
  return value.toFixed(Math.max(places, 0))
}

// rows: an array of arrays, in the order of the columns
export function seen(columns, rows) {
  const cells = rows.map((row) => row.map(cell))
  cells.sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const text = cells.map((row) => row.join('\x1f')).join('\x1e')
  const kinds = Object.fromEntries(
    columns.map((name, at) => [
      name,
      [...new Set(rows.filter((row) => cell(row[at]) !== '').map((row) => kind(row[at])))],
    ]),
  )
  const digest = createHash('sha256').update(text).digest('hex')
  return { columns, rows: rows.length, digest, kinds }
}

export function report(version, facts) {
  console.log(JSON.stringify({ version, ...facts }))
}

export function installedVersion(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
}
