// npm datapackage, a client of the first version of the standard, reads and checks the CSV files.
import datapackage from 'datapackage'
import { copy, installedVersion, report, seen, tableNames } from './reporting.mjs'

const errors = []
const loaded = await datapackage.Package.load(`${copy}/package/datapackage.json`)
for (const error of loaded.errors) errors.push(error.message)
const tables = {}
for (const name of tableNames()) {
  const resource = loaded.getResource(name)
  const rows = await resource.read()
  await resource.checkRelations()
  tables[name] = seen(resource.schema.fieldNames, rows)
}
report(installedVersion('datapackage'), { forms: { csv: tables }, validated: { csv: { errors } } })
