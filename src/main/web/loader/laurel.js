// The widget: <laurel-matches key gig limit lang> and <laurel-gigs key skills limit lang>. Each draws a frame of the service
// that this script came from. Whatever goes wrong stays in the element's own box: the page never hears of it.
const service = new URL(import.meta.url).origin;
// Behind this long without a word from the frame it is taken to be out of reach, or not allowed here.
const PATIENCE = 5000;
// Heights of the frame's parts, as frame.css draws them; what is reserved at once is what will be there.
const AROUND = 98;
const ROW = [104, 116, 136];
const DENSITIES = ["compact", "regular", "roomy"];
const MOST_ROWS = 50;
const LEAST = 80;
const MOST = 4000;
const THEME = ["accent", "bg", "text", "radius", "font", "density"];
const WORDS = {
  en: ["People for a gig", "Open gigs", "This cannot be shown at the moment.", "Try again"],
  de: ["Wer zu einem Auftrag passt", "Offene Aufträge", "Das lässt sich gerade nicht anzeigen.", "Noch einmal versuchen"],
  es: ["Personas para un encargo", "Encargos abiertos", "No se puede mostrar en este momento.", "Intentar de nuevo"],
  fr: ["Personnes pour une mission", "Missions ouvertes", "Impossible d’afficher ceci pour le moment.", "Réessayer"],
  ar: ["أشخاص لمهمة", "مهام مفتوحة", "لا يمكن عرض هذا الآن.", "المحاولة مرة أخرى"],
};
const STYLE = `:host{display:block!important;visibility:visible!important;opacity:1!important;min-width:0}
iframe{border:0;display:block;width:100%;height:100%;color-scheme:inherit}
div{box-sizing:border-box;width:100%;border-radius:10px;background:#8881;overflow:hidden}
p{margin:0;padding:1rem;font:1rem/1.4 system-ui,sans-serif;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
button{font:inherit;min-height:2.5rem;padding:0 1rem}`;

class Widget extends HTMLElement {
  static observedAttributes = ["key", "gig", "skills", "limit", "lang"];
  static #count = 0;
  // Of several widgets on a page each frame has a title of its own.
  #number = ++Widget.#count;
  #box;
  #frame;
  #timer;
  #due;

  connectedCallback() {
    if (!this.#box) {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      this.#box = document.createElement("div");
      root.append(this.#box);
    }
    addEventListener("message", this.#hear);
    this.#draw();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    clearTimeout(this.#timer);
  }

  attributeChangedCallback() {
    if (!this.isConnected || !this.#box) return;
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#draw());
  }

  // Draws again with the custom properties as they are now.
  refresh() {
    if (this.#frame) this.#frame.src = this.#address();
  }

  get #lang() {
    const said = this.closest("[lang]")?.lang || navigator.language || "";
    const tag = said.slice(0, 2).toLowerCase();
    return WORDS[tag] ? tag : "en";
  }

  #theme() {
    const style = getComputedStyle(this);
    const theme = new URLSearchParams();
    for (const name of THEME) {
      const value = style.getPropertyValue(`--laurel-${name}`).trim();
      if (value) theme.set(name, value);
    }
    return theme;
  }

  #address() {
    const url = new URL(`/embed/v1/${this.kind}`, service);
    for (const name of ["key", "gig", "skills", "limit"]) {
      const value = this.getAttribute(name);
      if (value) url.searchParams.set(name, value);
    }
    url.searchParams.set("lang", this.#lang);
    url.hash = this.#theme();
    return url.href;
  }

  #reserved() {
    const rows = Math.min(Math.max(parseInt(this.getAttribute("limit")) || 5, 1), MOST_ROWS);
    const density = DENSITIES.indexOf(this.#theme().get("density"));
    return AROUND + rows * ROW[density < 0 ? 1 : density];
  }

  #draw() {
    try {
      const frame = document.createElement("iframe");
      this.#box.style.height = `${this.#reserved()}px`;
      frame.title = WORDS[this.#lang][this.words] + (this.#number > 1 ? ` ${this.#number}` : "");
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups");
      frame.referrerPolicy = "origin";
      frame.src = this.#address();
      this.#frame = frame;
      this.#box.replaceChildren(frame);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#fail(), PATIENCE);
    } catch (fault) {
      this.#fail(fault);
    }
  }

  #fail(fault) {
    const words = WORDS[this.#lang];
    const text = document.createElement("p");
    const again = document.createElement("button");
    text.setAttribute("role", "status");
    text.lang = this.#lang;
    text.append(words[2], again);
    again.textContent = words[3];
    again.onclick = () => this.#draw();
    this.#frame = null;
    this.#box.replaceChildren(text);
    console.warn(`laurel: nothing came from ${service}. Is ${location.origin} among the key's origins?`, fault ?? "");
  }

  #hear = ({ source, origin, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== service) return;
    if (data?.v !== 1 || data.type !== "laurel:resize" || !Number.isFinite(data.height)) return;
    clearTimeout(this.#timer);
    const height = Math.min(Math.max(Math.ceil(data.height), LEAST), MOST);
    // What was reserved is never taken back: nothing below may jump.
    this.#box.style.height = `${Math.max(height, this.#reserved())}px`;
    this.#box.style.cssText += ";background:none;border-radius:0";
  };
}

const define = (name, kind, title) => {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends Widget {
      kind = kind;
      words = title;
    },
  );
};
define("laurel-matches", "matches", 0);
define("laurel-gigs", "gigs", 1);
