// parquet-wasm decodes the Parquet files and arrow-js reads what it makes, as in browser notebooks.
import { readFileSync } from 'node:fs'
import { DataType, tableFromIPC } from 'apache-arrow'
import { readParquet } from 'parquet-wasm/node'
import { copy, installedVersion, report, seen, tableNames } from './reporting.mjs'

const tables = {}
for (const name of tableNames()) {
  const bytes = readFileSync(`${copy}/package/data/parquet/${name}.parquet`)
  const table = tableFromIPC(readParquet(bytes).intoIPCStream())
  const columns = table.schema.fields.map((field) => field.name)
  const vectors = table.schema.fields.map((field, at) => {
    const values = [...table.getChildAt(at)]
    // A point in time and a day that may be empty come as milliseconds.
    const isDay = DataType.isTimestamp(field.type) || DataType.isDate(field.type)
    return isDay ? values.map((value) => (value === null ? null : new Date(value))) : values
  })
  const rows = Array.from({ length: table.numRows }, (_, row) => vectors.map((values) => values[row]))
  tables[name] = seen(columns, rows)
}
report(`${installedVersion('apache-arrow')}, parquet-wasm ${installedVersion('parquet-wasm')}`, {
  forms: { parquet: tables },
})
