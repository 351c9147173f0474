// Lighthouse on the landing page and the reader, in both languages, from a server that compresses as
// static hosts do.
//
// Accessibility, best practices and search must be 100. The score of performance is made of times, and
// a time of this machine fails nothing here: it is told, and what it rests on and no machine changes
// is asserted: the weight, how much is waited for before anything is drawn, what moves, what is asked for.
import lighthouse from 'lighthouse'
import { createServer } from 'node:net'
import { LANGUAGES, check, fileOf, finish, launch, parts, serve, theReport } from './site_browser.mjs'

const HARD = ['accessibility', 'best-practices', 'seo']
const HEAVIEST = 100_000 // bytes sent for a page with all that it loads, compressed
const AWAITED = 10_000 // bytes of scripts and style sheets without which nothing is drawn
const MOST_ASKED = 6
const MOST_MOVED = 0.01

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address()
    server.close(() => resolve(free))
  })
})
const browser = await launch(`--remote-debugging-port=${port}`)
const base = await serve('/some/where/')
const scores = []
async function measure(path) {
  const { lhr } = await lighthouse(base + path, { port, output: 'json', logLevel: 'silent' })
  check(!lhr.runtimeError, `${path}: ${lhr.runtimeError?.message}`)
  for (const category of HARD) {
    const { score, auditRefs } = lhr.categories[category]
    const failed = auditRefs.filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    check(score === 1, `${path}: ${category} ${score}: ${failed.map(({ id }) => id)}`)
  }
  const { numericValue: moved } = lhr.audits['cumulative-layout-shift']
  check(moved < MOST_MOVED, `${path}: its layout moves by ${moved}`)
  const asked = lhr.audits['network-requests'].details.items
  check(asked.every(({ url }) => url.startsWith(base)), `${path}: asks for ${asked.map(({ url }) => url)}`)
  check(asked.length > 1 && asked.length <= MOST_ASKED, `${path}: asks for ${asked.length} files`)
  const sent = (some) => some.reduce((sum, { transferSize }) => sum + transferSize, 0)
  check(sent(asked) < HEAVIEST, `${path}: ${sent(asked)} bytes`)
  const waited = asked.filter(({ priority, resourceType }) => resourceType !== 'Document' && /High/.test(priority))
  check(waited.length && sent(waited) < AWAITED, `${path}: ${sent(waited)} bytes are waited for: ${waited.map(({ url }) => url)}`)
  scores.push(Math.round(lhr.categories.performance.score * 100))
}

const paths = ['', `read/${theReport.report_id}/`].flatMap((folder) => LANGUAGES.map((language) => folder + fileOf(language)))
await parts(browser, paths.map((path) => () => measure(path)))
await finish(browser, `performance ${scores.join(' ')}`)
