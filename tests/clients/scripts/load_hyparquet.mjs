// hyparquet reads the Parquet files, without any add-on.
import { asyncBufferFromFile, parquetReadObjects, parquetSchema, parquetMetadataAsync } from 'hyparquet'
import { copy, installedVersion, report, seen, tableNames } from './reporting.mjs'

const tables = {}
const rowsOf = {}
for (const name of tableNames()) {
  const file = await asyncBufferFromFile(`${copy}/package/data/parquet/${name}.parquet`)
  const columns = parquetSchema(await parquetMetadataAsync(file)).children.map((each) => each.element.name)
  rowsOf[name] = await parquetReadObjects({ file })
  tables[name] = seen(columns, rowsOf[name].map((row) => columns.map((column) => row[column])))
}
const labels = Object.fromEntries(rowsOf.policy_areas.map((row) => [row.policy_area_id, row.label_zh]))
const areas = {}
for (const row of rowsOf.targets) {
  const counts = (areas[labels[row.policy_area_id]] ??= [0, 0])
  counts[0] += 1
  counts[1] += row.value === null || row.value === undefined ? 0 : 1
}
report(installedVersion('hyparquet'), { forms: { parquet: tables }, targets_by_area: areas })
