// The site of a package whose cells hold scripts, quotes, marks of direction and javascript: addresses:
// every kind of page is opened and used, and nothing happens that the site did not mean.
import { LANGUAGES, check, finish, fromDisk, kinds, launch, open, same, serve, watched } from './site_browser.mjs'

const browser = await launch()
const served = await serve()
const WORDS = '<img src=x onerror=alert(3)>'
const USED = {
  reader: async (page) => {
    for (const mark of ['mark.target a', 'mark.achievement a', 'mark.project a']) {
      await page.locator(mark).first().click()
      await page.locator('#card .actions').waitFor()
    }
    await page.locator('#find').fill(WORDS)
    await page.locator('.hit').first().waitFor()
    await page.locator('#filters summary').click()
    await page.locator('#filter-count:not(:empty)').waitFor()
  },
  search: async (page) => {
    await page.locator('#search').fill(WORDS)
    await page.locator('#search-results li').first().waitFor()
  },
  table: async (page) => {
    await page.locator('#table-filter').fill(WORDS)
    await page.waitForFunction(() => document.getElementById('table-count').textContent !== '')
    await page.locator('#rows thead button').nth(1).click()
  },
  claim: (page) => page.locator('[data-copy="json"]').click(),
}
let shown = 0
const opening = [fromDisk, served].map(async (base) => {
  const context = await watched(browser, base)
  await context.addInitScript(() => {
    globalThis.violated = []
    document.addEventListener('securitypolicyviolation', (event) => globalThis.violated.push(`${event.violatedDirective} ${event.blockedURI}`))
  })
  for (const language of LANGUAGES) {
    for (const [kind, path] of kinds(language)) {
      const page = await open(context, base, path)
      await USED[kind]?.(page)
      const seen = await page.evaluate(() => {
        const all = [...document.querySelectorAll('*')]
        return {
          violated: globalThis.violated,
          handlers: all.flatMap((each) => each.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')),
          // Of another kind than pages and files of the site.
          schemes: [...new Set(all.flatMap((each) => ['href', 'src', 'action'].map((name) => each.getAttribute(name)?.match(/^\s*([a-z]+):/i)?.[1]).filter(Boolean)))],
          strange: all.filter((each) => /^(img|iframe|object|embed|form|base|script)$/i.test(each.tagName) && !each.matches('figure img, form.tools, head > script')).map((each) => each.outerHTML.slice(0, 80)),
          words: document.body.innerText.includes('onerror=alert(3)'),
        }
      })
      same(seen.violated, [], `${path}: against the policy`)
      same(seen.handlers, [], `${path}: handlers`)
      same(seen.strange, [], `${path}: elements that no template has`)
      check(seen.schemes.every((scheme) => /^https?$/.test(scheme)), `${path}: addresses ${seen.schemes}`)
      shown += seen.words
      await page.close()
    }
  }
  await context.close()
})
await Promise.all(opening)
// Cells are shown as they are, not left out.
check(shown > 20, `only ${shown} pages show what their cells hold`)
await finish(browser, `${kinds('en').length} kinds of pages`)
