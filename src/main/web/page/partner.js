// The partner's page: binds keys to origins, writes the lines to paste, and draws what they will draw.
import { ask, told } from "./ask.js";

for (const form of document.querySelectorAll("[data-add-origin]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { addOrigin: path, ifMatch, origins, silent } = form.dataset;
    const alert = form.querySelector("[role=alert]");
    const answer = await ask(path, {
      method: ifMatch ? "PATCH" : "POST",
      body: JSON.stringify({ origins: [...JSON.parse(origins), form.elements.origin.value.trim()] }),
      headers: {
        "Content-Type": ifMatch ? "application/merge-patch+json" : "application/json",
        ...(ifMatch ? { "If-Match": ifMatch } : {}),
      },
    }).catch(() => null);
    if (answer?.ok) {
      location.reload();
      return;
    }
    const problem = answer ? await answer.clone().json().catch(() => ({})) : {};
    alert.textContent = problem.errors?.[0]?.message ?? (answer ? await told(answer, silent) : silent);
    alert.hidden = false;
  });
}

const THEME = ["accent", "bg", "text", "radius", "font", "density"];

// WCAG 2.2: relative luminance of #rrggbb, and the contrast of two.
const luminance = (colour) => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
export const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const LEAST = 4.5;

// As loader/laurel.js reserves it: the line itself holds the place while the script is on its way.
const AROUND = 98;
const ROW = { compact: 104, regular: 116, roomy: 136 };

const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

for (const form of document.querySelectorAll("[data-embed]")) {
  const fields = form.elements;
  const find = (name) => form.querySelector(`[data-${name}]`);
  let drawn;
  let due;

  const attributes = () => ({
    key: fields.key.value,
    ...(fields.kind.value === "matches" ? { gig: fields.gig.value } : { skills: fields.skills.value.trim() }),
    limit: fields.limit.value,
    lang: fields.lang.value,
  });

  const theme = () =>
    THEME.map((name) => [`--laurel-${name}`, name === "radius" ? `${fields.radius.value}px` : fields[name].value]);

  const meter = (name) => {
    const ratio = contrast(fields[name].value, fields.bg.value);
    const place = form.querySelector(`[data-contrast=${name}]`);
    const passes = ratio >= LEAST;
    const shown = (Math.floor(ratio * 100) / 100).toLocaleString(document.documentElement.lang);
    place.textContent = `${shown}: ${passes ? form.dataset.passes : form.dataset.fails}`;
    place.dataset.passes = passes;
  };

  const preview = (tag, given) => {
    const same = drawn?.localName === tag;
    if (!same) drawn = document.createElement(tag);
    for (const [name, value] of Object.entries({ gig: "", skills: "", ...given })) {
      if ((drawn.getAttribute(name) ?? "") !== value) {
        if (value) drawn.setAttribute(name, value);
        else drawn.removeAttribute(name);
      }
    }
    for (const [name, value] of theme()) {
      if (fields.own.checked) drawn.style.setProperty(name, value);
      else drawn.style.removeProperty(name);
    }
    if (same) drawn.refresh?.();
    // With all that it says already: a widget without a key would ask for a frame that nobody may draw.
    else find("preview").replaceChildren(drawn);
  };

  const write = () => {
    const tag = `laurel-${fields.kind.value}`;
    const given = attributes();
    const written = Object.entries(given)
      .filter(([, value]) => value)
      .map(([name, value]) => ` ${name}="${quoted(value)}"`);
    const density = fields.own.checked ? fields.density.value : "regular";
    const height = AROUND + (Number(given.limit) || 5) * ROW[density];
    written.push(` style="display:block;min-height:${height}px"`);
    find("lines").textContent = `<script type="module" src="${form.dataset.service}/widget/v1/laurel.js"></script>\n<${tag}${written.join("")}></${tag}>`;
    find("style").textContent = `${tag} {\n${theme().map(([name, value]) => `  ${name}: ${value};\n`).join("")}}`;
    for (const label of form.querySelectorAll("[data-for]")) label.hidden = label.dataset.for !== fields.kind.value;
    for (const part of form.querySelectorAll("[data-own]")) part.hidden = !fields.own.checked;
    meter("text");
    meter("accent");
    preview(tag, given);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    clearTimeout(due);
    due = setTimeout(write, 150);
  });
  const loader = document.createElement("script");
  loader.type = "module";
  loader.src = "/widget/v1/laurel.js";
  document.head.append(loader);
  write();
}
