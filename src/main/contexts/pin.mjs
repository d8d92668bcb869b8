// Takes the pinned JSON-LD contexts out of the installed packages and writes them as JSON, one file each.
// usage: node pin.mjs TABLE PACKAGES_DIR OUT_DIR
// TABLE is contexts.tsv: url, package, SHA-256 of the text in canonical form (RFC 8785), file. A text that does not have
// its digest stops the build: a context decides what a signature covers.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [table, packages, out] = process.argv.slice(2);
const load = createRequire(join(resolve(packages), "package.json"));

// Contexts hold objects, arrays, strings, booleans and null alone, for which sorted keys are all that RFC 8785 asks.
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
};

const rows = readFileSync(table, "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
const texts = rows.map(([url, name, digest, file]) => {
  const found = load(name);
  const context = (found.contexts ?? found.default?.contexts).get(url);
  if (context === undefined) throw new Error(`${name} holds no context ${url}`);
  const actual = createHash("sha256").update(canonical(context)).digest("hex");
  if (actual !== digest) throw new Error(`${url} from ${name} has digest ${actual}, pinned is ${digest}`);
  // The author's order is kept: the JSON-LD processor in use reads a term wrongly when it stands before the one it is
  // defined by, as AchievementCredential before OpenBadgeCredential.
  return [join(out, file), JSON.stringify(context)];
});
mkdirSync(out, { recursive: true });
for (const [path, text] of texts) writeFileSync(path, text);
console.log(`pinned ${rows.length} JSON-LD contexts`);
