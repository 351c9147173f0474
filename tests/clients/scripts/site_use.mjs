// The search and the tables in use, every kind of page opened from a disk and from a server, and what
// is there without JavaScript.
import { readFileSync } from 'node:fs'
import { LANGUAGES, check, csv, fileOf, finish, fromDisk, held, isServed, keyOf, kinds, launch, open, parts, rowsOf, same, serve, tables, theReport, watched } from './site_browser.mjs'

const browser = await launch()
const served = await serve()
const claims = rowsOf('claims')
const BASES = [fromDisk, served]
const named = (base) => (base === served ? 'server' : 'disk')

async function everywhere(path, use) {
  const using = BASES.map(async (base) => {
    for (const language of LANGUAGES) {
      const context = await watched(browser, base) // of its own: what one page has loaded the next would not ask for
      await use(await open(context, base, path + fileOf(language)), language, `${path}, ${language}, ${named(base)}`)
      await context.close()
    }
  })
  await Promise.all(using)
}

async function search(page, language, where) {
  const [count, found] = [page.locator('#search-count'), page.locator('#search-results li')]
  await page.locator('#search-kind').selectOption('claims')
  const holds = (row, words) => row.statement_zh.includes(words) || row.summary_en.toLowerCase().includes(words.toLowerCase())
  for (const words of ['住房', 'housing', claims[0].statement_zh, claims[0].summary_en]) {
    await page.locator('#search').fill(words)
    const wanted = claims.filter((row) => holds(row, words))
    const ids = wanted.map((row) => row.claim_id).toSorted()
    const shown = async () => (await found.locator('.id').allTextContents()).toSorted()
    await page.waitForFunction((all) => [...document.querySelectorAll('#search-results .id')].map((each) => each.textContent).sort().join() === all, ids.join(), { timeout: 5000 })
      .catch(async () => same(await shown(), ids, `${where}: ${words}`))
    check((await count.textContent()).startsWith(`${ids.length} `), `${where}: ${words}: ${await count.textContent()}`)
  }
  await found.locator('a').first().click()
  await page.locator('h1').waitFor()
  same(await page.locator('h1').textContent(), claims[0][language === 'zh' ? 'statement_zh' : 'summary_en'], `${where}: what the find leads to`)
  await page.goBack()
  if (isServed(page)) {
    // What is typed before the index has come is what is looked for.
    const come = await held(page, '**/index.js', 'commit')
    await page.locator('#search').fill(claims[0].claim_id)
    come()
    await page.waitForLoadState('load')
    same(await found.locator('.id').allTextContents(), [claims[0].claim_id], `${where}: typed before the index came`)
  }
  await page.locator('#search-kind').selectOption('')
  // A place, a document, a sentence of the report: everything is searched.
  for (const words of [theReport.issuer_zh.slice(0, 3), 'Loading the tables', '各位代表']) {
    await page.locator('#search').fill(words)
    await page.locator('#search-results li', { hasText: words }).first().waitFor({ timeout: 5000 }).catch(() => check(false, `${where}: ${words} is not found`))
  }
}

const number = (text) => (text === '' ? null : Number(text))
async function table(page, language, where) {
  const rows = rowsOf('claims')
  const columns = tables.get('claims').schema.fields.map((field) => field.name)
  const at = columns.indexOf('value')
  const cell = page.locator(`#rows tbody tr td:nth-of-type(${at})`) // the key is a th
  const sort = page.locator('#rows thead th').nth(at).locator('button')
  const values = rows.map((row) => number(row.value)).filter((value) => value !== null).sort((a, b) => a - b)
  const shown = async () => (await cell.allTextContents()).map((text) => Number(text.replaceAll(',', '')))
  const come = isServed(page) && (await held(page, '**/rows.js'))
  await sort.focus()
  await page.keyboard.press('Enter')
  if (come) {
    same(await page.locator('#rows th[aria-sort]').count(), 0, `${where}: told as sorted before the rows came`)
    come()
  }
  await page.locator('#rows th[aria-sort="ascending"]').waitFor()
  same((await shown()).slice(0, 20), values.slice(0, 20), `${where}: sorted`)
  await sort.click()
  await page.locator('#rows th[aria-sort="descending"]').waitFor()
  same((await shown()).slice(0, 20), values.toReversed().slice(0, 20), `${where}: sorted the other way`)
  const asked = [
    ['', '住房', (row) => Object.values(row).some((each) => each.includes('住房'))],
    [String(columns.indexOf('statement_zh')), '住房', (row) => row.statement_zh.includes('住房')],
    [String(at), '>= 1000', (row) => row.value !== '' && number(row.value) >= 1000],
    [String(at), '5..10', (row) => row.value !== '' && number(row.value) >= 5 && number(row.value) <= 10],
    [String(at), '< 3', (row) => row.value !== '' && number(row.value) < 3],
    [String(at), '4.5', (row) => number(row.value) === 4.5],
  ]
  for (const [column, words, fits] of asked) {
    await page.locator('#table-column').selectOption(column)
    await page.locator('#table-filter').fill(words)
    const wanted = rows.filter(fits)
    check(wanted.length > 0, `${where}: nothing to find with ${words}`)
    await page.waitForFunction((n) => document.getElementById('table-count').textContent.startsWith(`${n} `), wanted.length, { timeout: 5000 })
      .catch(async () => check(false, `${where}: ${words}: ${await page.locator('#table-count').textContent()}, not ${wanted.length}`))
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#table-csv').click()])
    const text = readFileSync(await download.path(), 'utf8')
    check(text.startsWith('\ufeff'), `${where}: the CSV does not say that it is UTF-8`)
    const saved = csv(text.slice(1))
    const plain = (row) => columns.map((name) => (row[name] !== '' && !Number.isNaN(Number(row[name])) ? String(Number(row[name])) : row[name]))
    const ordered = (some) => some.map(plain).toSorted()
    same(ordered(saved), ordered(wanted), `${where}: CSV of ${words}`)
  }
}

async function withoutScripts() {
  const context = await watched(browser, served, { javaScriptEnabled: false })
  for (const language of LANGUAGES) {
    const seen = async (path, visible, hidden = []) => {
      const page = await open(context, served, path + fileOf(language))
      for (const one of visible) check(await page.locator(one).first().isVisible(), `${path}, ${language}, no scripts: ${one} is not to be seen`)
      for (const one of hidden) check(!(await page.locator(one).first().isVisible()), `${path}, ${language}, no scripts: ${one} does nothing`)
      return page
    }
    const reader = await seen(`read/${theReport.report_id}/`, ['.contents a', '[data-text]', 'mark.target', '.para .en a'], ['#tools', '#card'])
    await reader.locator(`mark[id="${claims.at(-1).claim_id}"] a`).first().click()
    same(await reader.locator('h1').textContent(), claims.at(-1)[language === 'zh' ? 'statement_zh' : 'summary_en'], `${language}, no scripts: a mark leads to its row`)
    await seen(`claims/${claims[0].claim_id}/`, ['.facts dd', 'blockquote mark', '.read-on'], ['[data-copy]'])
    const lines = await seen('tables/indicators/', ['#rows tbody th a', '#columns'], ['#table-tools'])
    same(await lines.locator('#rows tbody tr').count(), rowsOf('indicators').length, `${language}, no scripts: rows`)
    same(await lines.locator('#rows tbody tr').first().getAttribute('id'), rowsOf('indicators')[0][keyOf('indicators')], `${language}, no scripts: rows`)
    await seen('search/', ['noscript p'], ['#search-form'])
  }
  await context.close()
}

async function everyKind() {
  const opening = BASES.map(async (base) => {
    const context = await watched(browser, base)
    for (const language of LANGUAGES) {
      for (const [, path] of kinds(language)) {
        const page = await open(context, base, `${path}#%E4%B8`) // cut within a character, as addresses come by mail
        check(await page.locator('h1').isVisible(), `${path}, ${named(base)}: no heading`)
        const broken = await page.locator('img').evaluateAll((all) => all.filter((each) => !each.complete || !each.naturalWidth).map((each) => each.src))
        same(broken, [], `${path}, ${named(base)}: images`)
        await page.close()
      }
    }
    await context.close()
  })
  await Promise.all(opening)
}

await parts(browser, [() => everywhere('search/', search), () => everywhere('tables/claims/', table), withoutScripts, everyKind])
await finish(browser, `${kinds('en').length} kinds of pages`)
