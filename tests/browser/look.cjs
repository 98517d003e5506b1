// Looks at the pages of `-o NAME.html` in a real Chromium: what no other test sees. Not part of .ci.
//
//     apt-get install chromium poppler-utils fonts-noto-cjk
//     npm install --prefix /tmp/browser puppeteer-core axe-core html-validate
//     NODE_PATH=/tmp/browser/node_modules node tests/browser/look.cjs target/debug/kaohe /tmp/pictures
//
// It writes both example years, a check, a comparison, cases and a rubric, in both languages, and of each page
// pictures at 360, 768 and 1280 px, light and dark, and a PDF, to be looked at by a person. It fails where a page asks
// for anything but itself, is wider than the screen, is refused by html-validate or axe, or where on paper a statement
// does not begin a page, or a table that goes on has no head. Whether a row is torn is seen by eye.

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const puppeteer = require("puppeteer-core");
const { HtmlValidate } = require("html-validate");

const [kaohe, folder] = process.argv.slice(2);
const only = process.argv[4];
const example = (name) => path.join(__dirname, "..", "..", "examples", name);
const PAGES = {
  year: ["score", example("rugao-2018")],
  september: ["score", example("rugao-2018-september")],
  town: ["score", example("rugao-2018-september"), "--town", "望潮镇"],
  "as-of": ["score", example("rugao-2018-september"), "--as-of", "2018-09-30"],
  check: ["check", "rugao-women-2018"],
  test: ["test", "rugao-women-2018"],
  rubric: ["rubric"],
  diff: ["diff", "rugao-women-2018", "rugao-women-2019-draft", "--evidence", example("rugao-2018")],
};
const validate = new HtmlValidate({
  extends: ["html-validate:standard"],
  // style: how numbers and quotes are written, and a doctype in capitals
  rules: { "no-inline-style": "off", "doctype-style": "off", "no-trailing-whitespace": "off", "prefer-native-element": "off" },
});
const wrong = [];

async function look(browser, name, lang) {
  const file = path.resolve(folder, `${name}-${lang}.html`);
  const args = [...PAGES[name], "--lang", lang, "--force", "-o", file];
  try {
    execFileSync(kaohe, args, { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  }
  const told = (what) => wrong.push(`${name} ${lang}: ${what}`);
  const report = await validate.validateFile(file);
  for (const result of report.results) for (const m of result.messages) told(`html-validate ${m.line}: ${m.ruleId}: ${m.message}`);

  const page = await browser.newPage();
  page.on("request", (request) => request.url().startsWith("file:") || told(`asks for ${request.url()}`));
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const width of [360, 768, 1280]) {
      await page.setViewport({ width, height: 900 });
      await page.goto(`file://${file}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) told(`${over} px wider than ${width}`);
      await page.screenshot({ path: path.resolve(folder, `${name}-${lang}-${width}-${scheme}.png`), clip: { x: 0, y: 0, width, height: 3200 } });
      if (width === 360) {
        // the page lets no script in: the check comes in from outside of it
        await page.setBypassCSP(true);
        await page.reload();
        await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
        const { violations } = await page.evaluate(() => axe.run());
        for (const v of violations) told(`axe ${scheme} ${width}: ${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 120)}`);
      }
    }
  }
  const pdf = path.resolve(folder, `${name}-${lang}.pdf`);
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  const names = await page.evaluate(() => [...document.querySelectorAll("article > h1, article > h2:first-child")].map((h) => h.innerText));
  const rows = await page.evaluate(() => [...document.querySelectorAll("article")].map((a) => a.querySelectorAll(".statement tbody tr").length));
  const sheets = execFileSync("pdftotext", ["-layout", pdf, "-"]).toString().split("\f").map((sheet) => sheet.trim());
  for (const title of names.slice(1)) if (!sheets.some((sheet) => sheet.startsWith(title))) told(`${title} begins no page`);
  if (rows.some((n) => n > 0)) {
    const head = lang === "zh" ? /条款\s+应扣\s+实扣\s+内容/ : /rule\s+charged\s+taken\s+what for/;
    const amounts = /^\s*(\d+|B)\.\d+[a-z]?\s+(-|[\d.~]+)\s+(-|[\d.~]+)\s/m;
    const first = sheets.findIndex((sheet) => sheet.startsWith(names[rows.findIndex((n) => n > 0)]));
    sheets.forEach((sheet, at) => at >= first && amounts.test(sheet) && !head.test(sheet) && told(`page ${at + 1} of the PDF has no head`));
  }
  await page.close();
}

(async () => {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
  for (const name of Object.keys(PAGES).filter((name) => !only || name === only)) for (const lang of ["zh", "en"]) await look(browser, name, lang);
  await browser.close();
  console.log(wrong.length ? wrong.join("\n") : "nothing wrong was found");
  process.exitCode = wrong.length ? 1 : 0;
})();
