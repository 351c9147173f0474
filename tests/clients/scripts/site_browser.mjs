// The site in Chromium: from a disk and from a server that gives only what lies below a path; the
// rows it must agree with, read from the CSV files by themselves; and the report of what was wrong.
import { accessSync, constants, readFileSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { delimiter, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { copy, installedVersion, report } from './reporting.mjs'

export const SITE = join(copy, 'site')
export const LANGUAGES = ['en', 'zh']
export const fileOf = (language) => (language === 'en' ? 'index.html' : 'zh.html')
const TYPES = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
}

// What is wrong: said once each, in the order found.
const problems = new Set()
export function check(isRight, problem) {
  if (!isRight) problems.add(problem)
  return isRight
}
export function same(seen, wanted, what) {
  const [a, b] = [seen, wanted].map((value) => JSON.stringify(value))
  check(a === b, `${what}: ${String(a).slice(0, 120)}, not ${String(b).slice(0, 120)}`)
}
export async function finish(browser, looked) {
  await browser.close()
  const validated = { site: { errors: [...problems] } }
  report(`${browser.version()} / Playwright ${installedVersion('playwright-core')}`, {
    tables: looked,
    validated,
  })
  process.exit(0)
}

// One part after the other: what comes after a part that went wrong is not looked at.
export async function parts(browser, all) {
  for (const part of all) {
    await part()
    if (problems.size) await finish(browser, '')
  }
}

export function launch(...args) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const executablePath = folders.map((folder) => join(folder, 'chromium')).find(isProgram)
  if (!executablePath) throw new Error('chromium is not on the PATH')
  // Chromium refuses its sandbox to root.
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...args] })
}
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

// The site under a path, as a static host gives it: compressed. All else is not there.
export async function serve(path = '/some/where/') {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://x').pathname)
    try {
      if (!asked.startsWith(path)) throw new Error('outside')
      const content = gzipSync(readFileSync(join(SITE, asked.slice(path.length))))
      const type = TYPES[asked.split('.').pop()] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${server.address().port}${path}`
}
export const fromDisk = `${pathToFileURL(SITE)}/`

// Nothing may be asked for outside the folder, and no page has anything to complain of.
export async function watched(browser, base, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  context.on('page', (page) => {
    const where = () => page.url().replace(base, '')
    page.on('console', (message) => check(false, `${where()}: console: ${message.text()}`))
    page.on('pageerror', (error) => check(false, `${where()}: error: ${error.message}`))
    page.on('crash', () => check(false, `${where()}: the page crashed`))
    page.on('dialog', (dialog) => {
      check(false, `${where()}: a dialog: ${dialog.message()}`)
      dialog.dismiss()
    })
    page.on('request', (request) => {
      const url = request.url()
      check(url.startsWith(base) || url.startsWith(`blob:`), `${where()}: asks for ${url}`)
    })
    page.on('requestfailed', (request) => {
      // A download ends the way of its address.
      const why = request.failure()?.errorText
      check(why === 'net::ERR_ABORTED', `${where()}: ${request.url()}: ${why}`)
    })
    page.on('response', (response) => {
      check(response.status() < 400, `${where()}: ${response.url()}: ${response.status()}`)
    })
  })
  return context
}

export async function open(context, base, path) {
  const page = await context.newPage()
  await page.goto(base + path, { waitUntil: 'load' })
  return page
}

// The page is loaded again, and what it asks for under this pattern comes when the function that is
// given back is called. Only of a server: files of a disk come whatever one does.
export const isServed = (page) => page.url().startsWith('http')
export async function held(page, pattern, waitUntil = 'load') {
  let letGo
  const until = new Promise((resolve) => (letGo = resolve))
  await page.route(pattern, async (route) => {
    await until
    await route.continue()
  })
  await page.reload({ waitUntil })
  return letGo
}

// The rows of a table, from its CSV file.
const descriptor = JSON.parse(readFileSync(join(copy, 'package/datapackage.json'), 'utf8'))
export const tables = new Map(
  descriptor.resources
    .filter((each) => each.type === 'table')
    .map((each) => [
      each.name,
      { path: each.path, schema: JSON.parse(readFileSync(join(copy, 'package', each.schema), 'utf8')) },
    ]),
)
export const keyOf = (table) => tables.get(table).schema.primaryKey[0]
export const rowsOf = (table) => csv(readFileSync(join(copy, 'package', tables.get(table).path), 'utf8'))
export function csv(text) {
  const lines = [[]]
  let line = lines[0]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') lines.push((line = []))
  }
  const [header, ...rows] = lines.filter((cells) => cells.length > 1 || cells[0] !== '')
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]])))
}
export const [theReport] = rowsOf('reports')
export const reportText = readFileSync(
  join(copy, 'package', descriptor.resources.find((each) => each.name === `text-${theReport.report_id}`).path),
  'utf8',
)

export function files(suffix, folder = SITE) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name)
    if (each.isDirectory()) return files(suffix, path)
    return path.endsWith(suffix) ? [relative(SITE, path)] : []
  })
}
export const sizeOf = (path) => statSync(join(SITE, path)).size
export const textOf = (path) => readFileSync(join(SITE, path), 'utf8')

// One page of every kind, and those that hold most of it.
export function kinds(language) {
  const file = fileOf(language)
  const [indicator] = rowsOf('indicators').filter((row) => row.is_headline === 'true')
  const folders = (path) => readdirSync(join(SITE, path), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => `${path}${each.name}/`)
  const answered = rowsOf('claims').find((row) => row.verdict === 'reached')
  const named = rowsOf('projects_flat').find((row) => row.status_en)
  const withdrawn = folders('withdrawn/')[0]
  const of = {
    landing: '',
    reader: `read/${theReport.report_id}/`,
    claim: `claims/${answered.claim_id}/`,
    project: `projects/${named.project_id}/`,
    indicator: `indicators/${indicator.indicator_id}/`,
    place: `places/${theReport.place_id}/`,
    term: folders('terms/')[0],
    'withdrawn ids': 'withdrawn/',
    tables: 'tables/',
    table: 'tables/indicators/',
    'large table': 'tables/claims/',
    questions: 'questions/',
    question: folders('questions/').at(-1),
    documents: 'docs/',
    document: 'docs/load/',
    search: 'search/',
    corpus: 'corpus/',
    'corpus indicator': folders('corpus/indicators/')[0],
    'corpus place': folders('corpus/places/')[0],
    'withdrawn id': withdrawn,
  }
  // A package of cells alone has no questions and no withdrawn ids.
  return Object.entries(of).filter(([, folder]) => folder !== undefined).map(([kind, folder]) => [kind, folder + file])
}
