// Every page, read by Chromium's own parser: ids, addresses, marks, weights. Loading them shows no more.
import { posix } from 'node:path'
import {
  LANGUAGES, check, csv, fileOf, files, finish, keyOf, kinds, launch, reportText, rowsOf, same, sizeOf,
  tables, textOf, theReport,
} from './site_browser.mjs'
import { copy } from './reporting.mjs'
import { readFileSync, readdirSync } from 'node:fs'

const LARGEST = 400_000
const LARGEST_LANDING = 150_000
const AT_ONCE = 40
const KINDS = 20
const PAGED = { claims: 'claims', achievements: 'claims', targets: 'claims', projects: 'projects', indicators: 'indicators', places: 'places', terms: 'terms' }
const READ = ['claims', 'quantities', 'project_mentions', 'sentences', 'sections']

const browser = await launch()
const parser = await browser.newPage()
const paths = files('.html')
const seen = new Map()
await parser.evaluate(`globalThis.look = ${look}`)
for (let at = 0; at < paths.length; at += AT_ONCE) {
  const part = paths.slice(at, at + AT_ONCE)
  const read = await parser.evaluate((pages) => pages.map((page) => globalThis.look(page)), part.map(textOf))
  part.forEach((path, index) => seen.set(path, read[index]))
}
function look(html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const all = (selector) => [...page.querySelectorAll(selector)]
  return {
    lang: page.documentElement.lang,
    title: page.title,
    headings: all('h1').length,
    policy: page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
    ids: all('[id]').map((each) => each.id),
    addresses: [...new Set(all('[href], [src]').map((each) => each.getAttribute('href') ?? each.getAttribute('src')))],
    twins: all('a[rel="alternate"][hreflang]').map((each) => each.getAttribute('href')),
    text: all('[data-text]').map((each) => `${each.textContent}\n`).join(''),
    marks: all('mark[id]').map((each) => each.id),
    data: all('script[type="application/ld+json"]').map((each) => each.textContent),
  }
}

for (const language of LANGUAGES) {
  const there = kinds(language)
  check(there.length === KINDS && there.every(([, path]) => seen.has(path)), `${language}: kinds of pages: ${there.map(([kind]) => kind)}`)
}

// Weights, languages, heads.
for (const [path, page] of seen) {
  check(sizeOf(path) <= LARGEST, `${path}: ${sizeOf(path)} bytes`)
  check(page.title && page.headings === 1, `${path}: title ${page.title}, ${page.headings} headings of the first level`)
  check(page.policy.startsWith("default-src 'none'"), `${path}: no policy`)
  check(new Set(page.ids).size === page.ids.length, `${path}: an id stands twice`)
  const language = /(^|\/|\.)zh\.html$/.test(path) ? 'zh-Hans' : 'en'
  check(page.lang === language, `${path}: lang ${page.lang}`)
  for (const data of page.data) JSON.parse(data)
}
for (const language of LANGUAGES) {
  const landing = fileOf(language)
  check(sizeOf(landing) < LARGEST_LANDING, `${landing}: ${sizeOf(landing)} bytes`)
  const [data] = seen.get(landing).data.map((each) => JSON.parse(each))
  same([data?.['@type'], data?.['@context']?.['@vocab']], ['Dataset', 'https://schema.org/'], landing)
}

// Every page leads to its twin, which is of the other language and leads back.
const to = (path, href) => posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(href.split('#')[0])))
for (const [path, page] of seen) {
  const [twin] = page.twins.map((href) => to(path, href))
  const other = seen.get(twin)
  check(other && other.lang !== page.lang, `${path}: no twin`)
  check(other?.twins.map((href) => to(twin, href)).includes(path), `${path}: its twin ${twin} does not lead back`)
}

// Every address inside leads somewhere.
const all = new Set(files(''))
const ids = new Map([...seen].map(([path, page]) => [path, new Set(page.ids)]))
let addresses = 0
function follow(from, href, told = from) {
  if (/^https?:\/\//.test(href)) return
  addresses += 1
  if (!check(!/^[a-z]+:/i.test(href), `${told}: ${href}`)) return
  const [file, fragment = ''] = href.split('#')
  const target = file ? to(from, file) : from
  const point = decodeURIComponent(fragment)
  check(
    all.has(target) && (!point || !ids.has(target) || ids.get(target).has(point)),
    `${told}: ${href} leads nowhere`,
  )
}
for (const [path, page] of seen) for (const href of page.addresses) follow(path, href)
const hrefs = (html) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'))
// What a script of data gives to the page.
function given(path) {
  const page = { gwrCard: (card) => (page.card = card) }
  new Function('globalThis', textOf(path))(page)
  return page
}
for (const path of files('card.js')) {
  const { card } = given(path)
  for (const language of LANGUAGES) for (const href of hrefs(card[language])) follow(`read/${theReport.report_id}/${fileOf(language)}`, href, path)
  same(card.json.id, card.id, path)
}
for (const [, , , , folder, ...both] of given('search/index.js').gwrIndex) for (const file of both) follow('index.html', folder + file, 'search/index.js')

// Every row has its line, its page, its data; what stands in the report stands in the reader.
for (const language of LANGUAGES) {
  const pages = paths.filter((path) => path.endsWith('zh.html') === (language === 'zh'))
  const held = (folder) => new Set(pages.filter((path) => path.startsWith(folder)).flatMap((path) => seen.get(path).ids))
  for (const table of tables.keys()) {
    const lines = held(`tables/${table}/`)
    const columns = seen.get(`tables/${table}/${fileOf(language)}`).ids
    for (const field of tables.get(table).schema.fields) check(columns.includes(`column-${field.name}`), `${table}: ${field.name} is not explained`)
    for (const row of rowsOf(table)) {
      const id = row[keyOf(table)]
      check(lines.has(id), `${table}: ${id} has no line`)
      if (!(table in PAGED)) continue
      const folder = `${PAGED[table]}/${id}/`
      if (!check(seen.has(folder + fileOf(language)), `${table}: ${id} has no page`)) continue
      const data = JSON.parse(textOf(`${folder}row.json`))
      same(data.id, id, `${folder}row.json`)
      if (table === 'claims') same(data.schema_org['@type'], 'Claim', `${folder}row.json`)
    }
  }
  const reader = held(`read/${theReport.report_id}/`)
  for (const table of READ) for (const row of rowsOf(table)) check(reader.has(row[keyOf(table)]), `reader: ${row[keyOf(table)]} is not there`)
  const parts = pages.filter((path) => path.startsWith(`read/${theReport.report_id}/`)).sort((a, b) => part(a) - part(b))
  same(parts.map((path) => seen.get(path).text).join('') === reportText, true, `${language}: the marks joined are the report`)
  const marks = new Set(parts.flatMap((path) => seen.get(path).marks))
  for (const table of READ.slice(0, 3)) for (const row of rowsOf(table)) check(marks.has(row[keyOf(table)]), `reader: ${row[keyOf(table)]} is not marked`)
}
function part(path) {
  return Number(/(\d+)(\.zh)?\.html$/.exec(posix.basename(path))?.[1] ?? 1)
}
for (const report of readdirSync(`${copy}/package/sources`)) {
  for (const { withdrawn_id: id } of csv(readFileSync(`${copy}/package/sources/${report}/withdrawn.csv`, 'utf8'))) {
    for (const language of LANGUAGES) check(paths.some((path) => path.endsWith(`/${id}/${fileOf(language)}`)), `withdrawn ${id} has no page`)
  }
}
// The data behind each plot.
for (const plot of files('.svg').filter((path) => path.startsWith('questions/'))) {
  check(all.has(plot.replace(/svg$/, 'csv')) && csv(textOf(plot.replace(/svg$/, 'csv'))).length > 0, `${plot}: no data`)
}
await finish(browser, `${seen.size} pages, ${addresses} addresses`)
