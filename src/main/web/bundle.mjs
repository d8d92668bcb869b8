// Bundles the pages' and the widget's scripts and styles.
// usage: node bundle.mjs SOURCE_DIR PACKAGES_DIR CLASSES_DIR
// What has a hash in its name is served as it lies, for ever; web/bundles.properties says which file is which. The
// widget's loader keeps its name, because partners have written it down: it is served by the program.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";

const [source, packages, classes] = process.argv.slice(2).map((path) => resolve(path));
const { build } = createRequire(join(packages, "package.json"))("esbuild");

// What today's browsers run without being rewritten: nesting, light-dark(), private fields.
const target = ["chrome123", "firefox128", "safari17.5"];
const common = { bundle: true, minify: true, format: "esm", target, logLevel: "warning", absWorkingDir: source };

const out = join(classes, "META-INF/resources/static");
rmSync(out, { recursive: true, force: true });
const hashed = await build({
  ...common,
  entryPoints: ["page/page.js", "page/page.css", "frame/frame.js", "frame/frame.css", "partner/partner.css"],
  outdir: out,
  entryNames: "[name]-[hash]",
  metafile: true,
});
const lines = Object.entries(hashed.metafile.outputs)
  .filter(([, output]) => output.entryPoint)
  .map(([path, output]) => `${basename(output.entryPoint)}=/static/${basename(path)}`)
  .sort();
mkdirSync(join(classes, "web"), { recursive: true });
writeFileSync(join(classes, "web/bundles.properties"), `${lines.join("\n")}\n`);

await build({ ...common, entryPoints: ["loader/laurel.js"], outdir: join(classes, "web") });
console.log(`bundled ${lines.length + 1} files`);
