// The reader in use, from a disk and from a server, in both languages: search, filters, cards, what is
// copied, and all of it by the keyboard.
import { LANGUAGES, check, fileOf, finish, fromDisk, held, isServed, launch, open, parts, reportText, rowsOf, same, serve, textOf, theReport, watched } from './site_browser.mjs'

const claims = rowsOf('claims')
const titles = rowsOf('sections').map((row) => row.title_en.toLowerCase()).join('\n')
const browser = await launch()
const served = await serve()
const MARK = 'mark.target a, mark.achievement a'

async function everywhere(use) {
  for (const base of [fromDisk, served]) {
    for (const language of LANGUAGES) {
      const context = await watched(browser, base) // of its own: what one page has loaded the next would not ask for
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const page = await open(context, base, `read/${theReport.report_id}/${fileOf(language)}`)
      await use(page, language, `${language}, ${base === served ? 'server' : 'disk'}`)
      await context.close()
    }
  }
}
const times = (text, wanted) => text.toLowerCase().split(wanted.toLowerCase()).length - 1

async function filters(page, language, where) {
  const columns = { kind: `claim_type_${language}`, verdict: `verdict_${language}`, area: `policy_area_${language}`, place: `place_${language}` }
  const truth = language === 'zh' ? ['是', '否'] : ['yes', 'no']
  const valueOf = (row, name) => {
    if (name === 'number') return truth[row.quantity_id ? 0 : 1]
    if (name === 'checkable') return row.is_checkable && truth[row.is_checkable === 'true' ? 0 : 1]
    return row[columns[name]]
  }
  const names = await page.locator('select.filter').evaluateAll((all) => all.map((each) => each.dataset.filter))
  same(names.toSorted(), ['area', 'checkable', 'kind', 'number', 'place', 'verdict'], `${where}: filters`)
  const chosen = new Map()
  // What the data say each option leaves, the other filters as they are.
  async function agree() {
    const fitting = claims.filter((row) => [...chosen].every(([name, value]) => valueOf(row, name) === value))
    for (const name of names) {
      const wanted = new Map(claims.map((row) => [valueOf(row, name), 0]).filter(([value]) => value))
      for (const row of claims) {
        const value = valueOf(row, name)
        if (value && [...chosen].every(([other, one]) => other === name || valueOf(row, other) === one)) wanted.set(value, wanted.get(value) + 1)
      }
      const shown = await page.locator(`select[data-filter="${name}"] option:not([value=""])`).allTextContents()
      same(shown.toSorted(), [...wanted].map(([value, count]) => `${value} (${count})`).toSorted(), `${where}: ${name} with ${[...chosen.values()]}`)
    }
    const told = (await page.locator('#filter-count').textContent()).match(/\d+/g).map(Number)
    same(told, [fitting.length, claims.length], `${where}: claims that fit ${[...chosen.values()]}`)
    const left = await page.locator('#report mark.target[id]:not(.off), #report mark.achievement[id]:not(.off)').evaluateAll((all) => all.map((each) => each.id))
    same(left.toSorted(), fitting.map((row) => row.claim_id).toSorted(), `${where}: marks that fit ${[...chosen.values()]}`)
  }
  async function choose(name, value) {
    const label = (await page.locator(`select[data-filter="${name}"] option`).allTextContents()).find((text) => text.startsWith(`${value} (`))
    if (!check(label, `${where}: ${name} has no ${value}`)) return
    await page.locator(`select[data-filter="${name}"]`).selectOption({ label })
    chosen.set(name, value)
    await agree()
  }
  await page.locator('#filters summary').click()
  await page.locator('#filter-count:not(:empty)').waitFor()
  await agree()
  const like = claims.find((row) => row.quantity_id && row.verdict && row.claim_type === 'target')
  for (const name of ['kind', 'number', 'verdict', 'area']) await choose(name, valueOf(like, name))
  await page.locator('#filters-off').click()
  chosen.clear()
  await agree()
}

async function search(page, language, where) {
  const text = () => page.locator('[data-text]').evaluateAll((all) => all.map((each) => `${each.textContent}\n`).join(''))
  const word = claims.flatMap((row) => row.summary_en.match(/[A-Za-z]{7,}/g) ?? []).find((each) => !titles.includes(each.toLowerCase()))
  const wanted = [
    ['发展', times(reportText, '发展')],
    [claims[0].quote_zh.slice(0, 6), times(reportText, claims[0].quote_zh.slice(0, 6))],
    [word, claims.reduce((sum, row) => sum + times(row.summary_en, word), 0)],
    ['nothing has this', 0],
  ]
  for (const [words, count] of wanted) {
    await page.locator('#find').fill(words)
    await page.waitForFunction((n) => new RegExp(`(^|/ )${n} `).test(document.getElementById('find-count').textContent), count, { timeout: 5000 })
      .catch(async () => check(false, `${where}: ${words} found ${await page.locator('#find-count').textContent()}, not ${count}`))
    same(await text(), reportText, `${where}: the text with ${words} marked`)
    if (!count) continue
    await page.locator('#find-after').click()
    const here = await page.locator('.hit.here').allTextContents()
    same(here.join('').toLowerCase(), words.toLowerCase(), `${where}: the find that is shown`)
    check(await page.locator('.hit.here').first().isVisible(), `${where}: the find is out of sight`)
  }
  await page.locator('#find').fill('')
  await page.waitForFunction(() => !document.querySelector('.hit'))
  for (const [show, chinese, english] of [['zh', true, false], ['en', false, true], ['both', true, true]]) {
    await page.locator('#show').selectOption(show)
    const visible = [await page.locator('.para .zh').nth(5).isVisible(), await page.locator('.para ul.en').first().isVisible()]
    same(visible, [chinese, english], `${where}: showing ${show}`)
  }
}

async function cards(page, language, where) {
  const chosen = [claims.find((row) => row.verdict === 'reached' && row.place_id), claims.find((row) => row.claim_type === 'achievement'), claims.at(-1)]
  for (const row of chosen) {
    await page.locator(`mark[id="${row.claim_id}"] a`).first().click()
    const card = page.locator('#card')
    await card.locator('.id', { hasText: row.claim_id }).first().waitFor()
    const told = await card.textContent()
    const wanted = [row.statement_zh, row.summary_en, row[`value_label_${language}`], row[`verdict_${language}`], row[`policy_area_${language}`], row[`policy_subtopic_${language}`], row[`verifiability_${language}`], row[`part_title_${language}`]]
    for (const each of wanted) check(told.includes(each), `${where}: the card of ${row.claim_id} does not say ${each}`)
    same(decodeURIComponent(new URL(page.url()).hash), `#${row.claim_id}`, `${where}: the address points at the row`)
    const clipboard = async (what) => {
      await page.evaluate(() => navigator.clipboard.writeText(''))
      await card.locator(`[data-copy="${what}"]`).click()
      await card.locator('.done:not(:empty)').waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    const citation = await clipboard('citation')
    check(citation.includes(row.quote_zh) && citation.includes(row.claim_id), `${where}: citation copied: ${citation}`)
    const entry = await clipboard('bibtex')
    check(/^@misc\{/.test(entry) && entry.includes(row.quote_zh.slice(0, 4)), `${where}: BibTeX copied: ${entry}`)
    const data = JSON.parse(await clipboard('json'))
    same(data, JSON.parse(textOf(`claims/${row.claim_id}/row.json`)), `${where}: JSON copied`)
    same([data.row.claim_id, data.row.statement_zh], [row.claim_id, row.statement_zh], `${where}: the row copied`)
  }
  if (isServed(page)) {
    // Of two that are chosen the last is shown, though it came first.
    const [slow, quick] = claims.filter((row) => !chosen.includes(row))
    const come = await held(page, `**/${slow.claim_id}/card.js`)
    for (const row of [slow, quick]) await page.locator(`mark[id="${row.claim_id}"] a`).first().click()
    await page.locator('#card .id', { hasText: quick.claim_id }).first().waitFor()
    come()
    await page.evaluate((id) => globalThis.gwrLoadCard(document.querySelector(`mark[id="${id}"] a`).getAttribute('href').replace(/[^/]*$/, 'card.js')).then(() => null), slow.claim_id)
    same(await page.locator('#card').getAttribute('data-id'), quick.claim_id, `${where}: the card of the row chosen last`)
    await page.locator(`mark[id="${claims.at(-1).claim_id}"] a`).first().click()
    await page.locator('#card .id', { hasText: claims.at(-1).claim_id }).first().waitFor()
  }
  // The address of a row opens its card and shows the row; what is told in English opens it too.
  const { claim_id: last } = claims.at(-1)
  await page.reload()
  await page.locator('#card .id', { hasText: last }).first().waitFor()
  const { y } = await page.locator(`mark[id="${last}"]`).boundingBox()
  check(y >= 0 && y < 880, `${where}: the mark of the address is at ${y}`)
  await page.locator('.para .en li a').first().click()
  await page.locator('#card .id', { hasText: /a001|t001/ }).first().waitFor().catch(() => check(false, `${where}: the English of a claim opens no card`))
}

async function keyboard(page, language, where) {
  const focused = (ask) => page.evaluate(`(() => { const here = document.activeElement; return ${ask} })()`)
  const seen = async (what) => check(await focused(`getComputedStyle(here).outlineStyle !== 'none' && here.getBoundingClientRect().right > 0`), `${where}: focus on ${what} is not to be seen`)
  await page.keyboard.press('Tab')
  check(await focused(`here.matches('.skip')`), `${where}: the first stop is not the skip link`)
  await seen('the skip link')
  await page.keyboard.press('Enter')
  check(await focused(`here.id === 'content'`), `${where}: the skip link does not lead to the content`)
  await page.keyboard.press('Tab')
  check(await focused(`here.matches('.contents summary')`), `${where}: contents are not the next stop`)
  await page.keyboard.press('Tab')
  const section = await focused(`here.getAttribute('href')`)
  await page.keyboard.press('Enter')
  same(decodeURIComponent(new URL(page.url()).hash), decodeURIComponent(section.replace(/^[^#]*/, '')), `${where}: an entry of the contents`)
  let steps = 0
  while (steps < 100 && !(await focused(`here.matches('${MARK}')`))) {
    await page.keyboard.press('Tab')
    steps += 1
  }
  check(steps < 100, `${where}: no mark within 100 stops`)
  await seen('a mark')
  const mark = await focused(`here.closest('mark[id]').id`)
  for (const leave of [['Escape'], ['Shift+Tab', 'Enter']]) {
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement.id === 'card').catch(() => check(false, `${where}: the card does not take the focus`))
    check((await page.locator('#card').textContent()).includes(mark), `${where}: the card is not of ${mark}`)
    for (const key of leave) await page.keyboard.press(key)
    check(await page.locator('#card-close').isHidden(), `${where}: ${leave} does not close the card`)
    same(await focused(`here.closest('mark[id]')?.id`), mark, `${where}: the focus after ${leave}`)
  }
}

await parts(browser, [filters, cards, search, keyboard].map((use) => () => everywhere(use)))
await finish(browser, '2 reader pages')
