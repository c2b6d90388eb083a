// Copies what the pages load from node_modules into static/vendor, and draws the icon sprite.
// Run by `npm run vendor` after `npm ci`; safe to run again. Needs Node 18 or newer.
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const target = join(here, "static", "vendor");
const fresh = `${target}.new`;

const files = {
  "@tabler/core/dist/css/tabler.min.css": "tabler.min.css",
  "@tabler/icons/LICENSE": "icons.LICENSE.txt",
  "htmx.org/dist/htmx.min.js": "htmx.min.js",
  "htmx.org/LICENSE": "htmx.LICENSE.txt",
  "echarts/dist/echarts.common.min.js": "echarts.common.min.js",
  "echarts/LICENSE": "echarts.LICENSE.txt",
  "echarts/NOTICE": "echarts.NOTICE.txt",
  "@fontsource/be-vietnam-pro/LICENSE": "be-vietnam-pro.LICENSE.txt",
  "@fontsource-variable/inter/LICENSE": "inter.LICENSE.txt",
};

// Be Vietnam Pro for headings; Inter for text, because its figures can be set in columns of equal width.
const faces = [
  { folder: "@fontsource/be-vietnam-pro", css: "600.css" },
  { folder: "@fontsource/be-vietnam-pro", css: "700.css" },
  { folder: "@fontsource-variable/inter", css: "index.css" },
];
const subsets = /-(vietnamese|latin-ext|latin)-/;

async function copyFiles() {
  for (const [from, to] of Object.entries(files)) {
    await cp(join(modules, from), join(fresh, to));
  }
}

async function copyFonts() {
  const kept = [];
  for (const { folder, css } of faces) {
    const source = join(modules, folder);
    const rules = (await readFile(join(source, css), "utf8")).match(/@font-face\s*{[^}]*}/g);
    for (const rule of rules) {
      const name = rule.match(/files\/([^)'"]+\.woff2)/)[1];
      if (!subsets.test(name)) continue;
      kept.push(rule.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, ""));
      await cp(join(source, "files", name), join(fresh, "files", name));
    }
  }
  await writeFile(join(fresh, "fonts.css"), `${kept.join("\n")}\n`);
}

async function drawSprite() {
  const names = (await readFile(join(here, "icons.txt"), "utf8")).split(/\s+/).filter(Boolean);
  const symbols = [];
  for (const name of names) {
    const svg = await readFile(join(modules, "@tabler", "icons", "icons", "outline", `${name}.svg`), "utf8");
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").trim();
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`);
  }
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
  await writeFile(join(fresh, "icons.svg"), sprite);
}

await rm(fresh, { recursive: true, force: true });
await mkdir(join(fresh, "files"), { recursive: true });
await copyFiles();
await copyFonts();
await drawSprite();
await rm(target, { recursive: true, force: true });
await rename(fresh, target);
