// How every kind of page looks: axe-core at WCAG 2.2 AA in both languages, light and dark; the width of
// a telephone; paper.
import { readFileSync } from 'node:fs'
import { LANGUAGES, check, finish, kinds, launch, open, parts, same, serve, watched } from './site_browser.mjs'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const browser = await launch()
const base = await serve()
// What comes only by use, and must be as good: a card, filters, finds.
const USED = {
  reader: async (page) => {
    await page.locator('mark.target a').first().click()
    await page.locator('#card .facts').waitFor()
    await page.locator('#filters summary').click()
    await page.locator('#filter-count:not(:empty)').waitFor()
    await page.locator('#find').fill('2023')
    await page.locator('.hit').first().waitFor()
  },
  search: async (page) => {
    await page.locator('#search').fill('2023')
    await page.locator('#search-results li').first().waitFor()
  },
  table: async (page) => {
    await page.locator('#rows thead button').first().click()
    await page.locator('#rows th[aria-sort]').waitFor()
  },
}
// Reading a long page over and over for what does not change with its length takes minutes.
const LONG = ['large table']

// Both languages at once: most of the time is waiting.
async function each(options, look) {
  const looking = LANGUAGES.map(async (language) => {
    const context = await watched(browser, base, options)
    for (const [kind, path] of kinds(language)) {
      const page = await open(context, base, path)
      await look(page, kind, path)
      await page.close()
    }
    await context.close()
  })
  await Promise.all(looking)
}

async function narrow(page, kind, path) {
  await USED[kind]?.(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  check(width <= 390, `${path}: ${width} wide on 390 pixels`)
}
const widest = (width) => async (page, kind, path) => {
  const seen = await page.evaluate(() => document.documentElement.scrollWidth)
  check(seen <= width, `${path}: ${seen} wide on ${width} pixels`)
}

const accessible = (scheme) => async (page, kind, path) => {
  if (LONG.includes(kind)) return
  await USED[kind]?.(page)
  await page.evaluate(AXE)
  const found = await page.evaluate((levels) => globalThis.axe.run(document, { runOnly: levels, resultTypes: ['violations'] }), LEVELS)
  check(found.passes.length > 5, `${path}: axe looked at nothing`)
  for (const { id, nodes } of found.violations) check(false, `${path}, ${scheme}: ${id}: ${nodes.length} × ${nodes[0].html.slice(0, 90)} ${nodes[0].any[0]?.message ?? ''}`)
}

const dark = async (page, kind, path) => {
  const [paper, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return [style.backgroundColor, style.color].map((colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, each) => sum + Number(each), 0))
  })
  check(paper < 150 && ink > 600, `${path}: paper ${paper} and ink ${ink} in the dark`)
}

async function printed(page, kind, path) {
  await page.emulateMedia({ media: 'print' })
  const [there, gone] = await page.evaluate(() => {
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).map((each) => each.className || each.tagName)
    return [seen('h1'), seen('.top, .tools, .pager, .skip, .actions, .contents, .chosen, .beside')]
  })
  same([there.length, gone], [1, []], `${path}: what is printed`)
  const clipped = await page.evaluate(() => [...document.querySelectorAll('.scroll')].filter((each) => getComputedStyle(each).overflowX !== 'visible').length)
  same(clipped, 0, `${path}: tables cut off on paper`)
  if (LONG.includes(kind)) return
  const paper = await page.pdf({ format: 'A4' })
  check(paper.length > 5_000, `${path}: ${paper.length} bytes on paper`)
}

await parts(browser, [
  () => each({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, narrow),
  () => each({ colorScheme: 'dark' }, async (...page) => {
    await dark(...page)
    await accessible('dark')(...page)
  }),
  () => each({ colorScheme: 'light' }, async (...page) => {
    await widest(1280)(...page)
    await accessible('light')(...page)
  }),
  () => each({}, printed),
])
await finish(browser, `${kinds('en').length} kinds of pages`)
